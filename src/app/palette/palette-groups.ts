import type { PaletteLine } from './palette-commands.ts';

export type PaletteGroup = { heading: string; lines: readonly PaletteLine[] };

/** What is looked through: all of it, or what a first sign narrows it to. */
export type PaletteScope = 'all' | 'actions' | 'images' | 'help';

const SIGNS: Readonly<Record<string, PaletteScope>> = {
  '>': 'actions',
  '#': 'images',
  '?': 'help',
};

/** `>re` looks for `re` among actions. */
export function readPalette(text: string): { scope: PaletteScope; asked: string } {
  const scope = SIGNS[text.charAt(0)];
  return scope ? { scope, asked: text.slice(1).trim() } : { scope: 'all', asked: text.trim() };
}

type Sources = Record<'found' | 'actions' | 'views', readonly PaletteLine[]>;

/** The groups of a search, without those that are empty. What was found comes first. */
export function paletteGroups(
  { found, actions, views }: Sources,
  { scope, asked }: ReturnType<typeof readPalette>,
): PaletteGroup[] {
  const named = (lines: readonly PaletteLine[]) =>
    lines.filter(({ label }) => label.toLowerCase().includes(asked.toLowerCase()));
  const help = actions.filter(({ keys }) => keys.length > 0);
  const groups: Record<PaletteScope, PaletteGroup[]> = {
    all: [
      { heading: 'Where is it', lines: found },
      { heading: 'Actions', lines: named(actions) },
      { heading: 'Go to', lines: named(views) },
    ],
    actions: [{ heading: 'Actions', lines: named(actions) }],
    images: [{ heading: 'Where is it', lines: found }],
    help: [{ heading: 'Keys that act here', lines: named([...help, ...views]) }],
  };
  return groups[scope].filter(({ lines }) => lines.length > 0);
}
