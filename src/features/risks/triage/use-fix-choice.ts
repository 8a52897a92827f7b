import { useState } from 'react';
import type { AffectedImage } from '#contract/risk-detail.ts';
import { useStoredValue } from '#ui/use-stored-value.ts';
import { fixCommand, fixPlatforms, type CommandKind } from './fix-commands.ts';

/**
 * Which command is on screen: for the chosen image alone, or for all images of one platform. Kept
 * above the section, so that the copy key and the button copy the same text.
 */
export function useFixChoice(images: readonly AffectedImage[], chosen: AffectedImage | undefined) {
  const [kind, setKind] = useState<CommandKind>('shell');
  const [platformKey, setPlatformKey] = useState<string | null>(null);
  const [registry, setRegistry] = useStoredValue('batch-registry', readText, '');
  const platforms = fixPlatforms(chosen ? [chosen] : images);
  const platform = platforms.find(({ key }) => key === platformKey) ?? platforms[0];
  return {
    kind,
    setKind,
    platforms,
    platform,
    setPlatformKey,
    registry,
    setRegistry,
    /** Null when nothing can be installed yet. */
    command: platform ? fixCommand(kind, platform, registry) : null,
  };
}

export type FixChoice = ReturnType<typeof useFixChoice>;

/** Values are stored as JSON; anything else than a text is not ours. */
function readText(stored: string): string | null {
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
