import { useState } from 'react';
import { fixCommand, fixPlatforms, type CommandKind, type FixableImage } from './fix-commands.ts';
import { useBatchRegistry } from './use-batch-registry.ts';

/**
 * Which command is on screen: for the chosen image alone, or for all images of one platform. Kept
 * above the section, so that the copy key and the button copy the same text.
 */
export function useFixChoice(images: readonly FixableImage[], chosen: FixableImage | undefined) {
  const [kind, setKind] = useState<CommandKind>('shell');
  const [platformKey, setPlatformKey] = useState<string | null>(null);
  const [registry, setRegistry] = useBatchRegistry();
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
