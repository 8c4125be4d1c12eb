// A view as plain data: the browser turns it into elements, the server into HTML, both treating every text as text.

export type ViewElement = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ViewNode[];
};

export type ViewNode = string | ViewElement;

/** `true` gives an attribute without a value; `false` and `undefined` leave it out. */
export type ViewAttributes = Readonly<Record<string, string | boolean | undefined>>;

export function h(
  tag: string,
  attributes: ViewAttributes,
  ...children: readonly (ViewNode | false | undefined)[]
): ViewElement {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) given[name] = value === true ? '' : value;
  }
  return { tag, attributes: given, children: children.filter(isShown) };
}

function isShown(child: ViewNode | false | undefined): child is ViewNode {
  return child !== undefined && child !== false && child !== '';
}
