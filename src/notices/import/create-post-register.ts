// Keeps the posts (職) of one import, and guesses with which unit each works until a person has looked.
import { type Directory } from '#domain/directory.ts';
import { type NewPost } from '#domain/organization-edit.ts';
import { type TakeId } from './create-id-source.ts';
import { type UnitRegister } from './create-unit-register.ts';
import { type Blocker, type DatedEvent } from './import-plan.ts';
import { plainName } from './match-known-changes.ts';
import { type NameReading } from './read-unit-name.ts';
import { slugOf } from './slug-of.ts';

export type PostRegister = {
  postOf(name: string, dated: DatedEvent, all: readonly DatedEvent[]): string;
  posts(): readonly NewPost[];
  blockers(): readonly Blocker[];
};

const SECTION = /[課室局部]$/u;

export function createPostRegister(deps: {
  readonly directory: Directory;
  readonly units: UnitRegister;
  readonly readName: (name: string) => NameReading | undefined;
  readonly takeId: TakeId;
  readonly sourceId: string;
}): PostRegister {
  const { directory, units, readName, takeId, sourceId } = deps;
  const created = new Map<string, NewPost>();
  const blockers: Blocker[] = [];
  return {
    postOf(name, dated, all) {
      const held = directory.posts.find((post) => plainName(post.prefLabel) === plainName(name));
      const planned = [...created.values()].find(({ post }) => post.prefLabel === name);
      if (held !== undefined || planned !== undefined) return held?.id ?? planned?.post.id ?? name;
      const worksWith = findCompany(dated, all);
      const reading = readName(name);
      if (worksWith === undefined || reading === undefined) {
        blockers.push({
          code: reading === undefined ? 'no-reading' : 'unclear-event',
          message:
            reading === undefined
              ? `「${name}」の読みがわかりません。`
              : `「${name}」がどの組織の職か読み取れません。`,
          how:
            reading === undefined
              ? `--reading ${name}=よみがな のように、ひらがなで付けてください。`
              : '先に units.yaml の posts に、この職を手で書いてください(worksWith が要ります)。',
        });
      }
      const kana = reading?.kana ?? 'ー';
      const id = takeId(slugOf(name, kana, readName));
      const post = {
        id,
        prefLabel: name,
        reading: kana,
        altLabels: [],
        worksWith: worksWith ?? id,
        from: dated.day,
        source: sourceId,
        quote: dated.event.quote,
      };
      created.set(id, {
        post,
        remark: '読みと、どの課と働くか(worksWith)は自動で付けました。確かめてください。',
      });
      return id;
    },
    posts: () => [...created.values()],
    blockers: () => blockers,
  };

  /** The body the notice names, else a section that the notice set up or renamed, if possible just before. */
  function findCompany({ event, day }: DatedEvent, all: readonly DatedEvent[]): string | undefined {
    if (event.parent !== null) return units.bodyOf(event.parent, day);
    const named = (isEarlier: boolean): readonly string[] =>
      all
        .filter((other) => other.event.position.start < event.position.start === isEarlier)
        .flatMap((other) => other.event.after.slice(0, 1))
        .filter((name) => units.planned().some((unit) => plainName(unit.label) === plainName(name)));
    const earlier = named(true);
    const name = earlier.findLast((each) => SECTION.test(each)) ?? earlier.at(-1) ?? named(false)[0];
    return name === undefined ? undefined : units.bodyOf(name, day);
  }
}
