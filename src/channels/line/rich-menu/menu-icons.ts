// One line drawing per topic, as SVG shapes in a field of 100 × 100; the words below carry the meaning.
import { type TopicId } from '../wording/line-wording.ts';

export const MENU_ICONS: Readonly<Record<TopicId, string>> = {
  water:
    "<path d='M50 10C50 10 22 44 22 62a28 28 0 0 0 56 0C78 44 50 10 50 10Z'/><path d='M38 62a12 12 0 0 0 12 12'/>",
  waste: "<path d='M18 28H82M40 28V16H60V28M26 28L32 88H68L74 28M43 44L45 72M57 44L55 72'/>",
  residents: "<path d='M12 50L50 16L88 50M22 44V86H78V44M42 86V60H58V86'/>",
  tax: "<path d='M24 10H62L78 26V90H24ZM38 34L51 50L64 34M51 50V76M39 54H63M39 65H63'/>",
  children: "<circle cx='50' cy='26' r='15'/><path d='M50 41V68M22 52Q50 44 78 52M50 68L32 92M50 68L68 92'/>",
  welfare: "<path d='M50 86C14 60 10 40 18 28C28 14 44 18 50 32C56 18 72 14 82 28C90 40 86 60 50 86Z'/>",
};
