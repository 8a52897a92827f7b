import { useState, type Ref } from 'react';
import { CommandRefusal } from '#components/command-refusal.tsx';
import { FixBlockers } from '#components/fix-blockers.tsx';
import { FixImpact } from '#components/fix-impact.tsx';
import { ImageName } from '#components/image-name.tsx';
import { printedKeys } from '#components/shortcuts.ts';
import type { AffectedImage } from '#contract/vulnerabilities.ts';
import { fixImpact } from '#domain/fix-impact.ts';
import { plural } from '#lib/plural.ts';
import { CodeBlock } from '#ui/code-block.tsx';
import type { CopyHandle } from '#ui/copy-button.tsx';
import { Note } from '#ui/note.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useStoredValue } from '#ui/use-stored-value.ts';
import { fixBlockerCounts } from './fix-blocker-counts.ts';
import {
  batchImages,
  COMMAND_KINDS,
  dockerfileSubject,
  fixCommand,
  fixPlatforms,
  type CommandKind,
  type FixPlatform,
} from './fix-commands.ts';
import styles from './panel-fix.module.css';

type PanelFixProps = {
  images: readonly AffectedImage[];
  /** The image that the evidence is shown of; the commands start with its system. */
  chosen: AffectedImage | undefined;
  copyHandle: Ref<CopyHandle>;
};

/** Commands to copy for each system that has a fix, what they change, and what quick fix cannot do. */
export function PanelFix({ images, chosen, copyHandle }: PanelFixProps) {
  const platforms = fixPlatforms(images);
  const ofChosen = platforms.find((platform) => chosen && platform.images.includes(chosen));
  const [picked, setPicked] = useState<{ key: string; chosen: AffectedImage | undefined } | null>(null);
  const pickedPlatform =
    picked && picked.chosen === chosen ? platforms.find(({ key }) => key === picked.key) : undefined;
  const platform = pickedPlatform ?? ofChosen ?? platforms[0];
  const counts = fixBlockerCounts(images);
  const blocked = images.filter(({ blockers }) => blockers.length > 0).length;
  return (
    <div className={styles['fix']}>
      {platforms.length > 1 && platform ? (
        <Select
          label="System to fix"
          value={platform.key}
          options={platforms.map(({ key, label, images: of }) => ({
            value: key,
            label: `${label}, ${plural(of.length, 'image')}`,
          }))}
          onChange={(key) => setPicked({ key, chosen })}
        />
      ) : null}
      {platform ? (
        <PlatformCommands key={platform.key} platform={platform} copyHandle={copyHandle} />
      ) : (
        <Note title="No fixed version has been published">
          There is no command yet. Ignore it with a date, and look again when a fix exists.
        </Note>
      )}
      {counts.length > 0 ? (
        <section aria-label="Images that quick fix cannot rebuild">
          <Note title={`${plural(blocked, 'image')} can’t be fixed here`}>
            <FixBlockers counts={counts} />
          </Note>
        </section>
      ) : null}
    </div>
  );
}

/** How the panel's heading sums it up. */
export function fixSummary(images: readonly AffectedImage[]): string {
  const fixable = images.filter(({ fixState }) => fixState === 'quick-fix').length;
  return `quick fix is possible for ${fixable} of ${plural(images.length, 'image')}`;
}

const KIND_LABELS = { shell: 'Shell', dockerfile: 'Dockerfile' } as const;

type PlatformCommandsProps = { platform: FixPlatform; copyHandle: Ref<CopyHandle> };

function PlatformCommands({ platform, copyHandle }: PlatformCommandsProps) {
  const [kind, setKind] = useState<CommandKind>('shell');
  const [registry, setRegistry] = useStoredValue('batch-registry', readText, '');
  const command = fixCommand(kind, platform, registry);
  const subject = kind === 'dockerfile' ? dockerfileSubject(platform) : null;
  const tabs = COMMAND_KINDS.map((id) => ({
    id,
    label: id === 'batch' ? `Batch, ${plural(batchImages(platform).length, 'image')}` : KIND_LABELS[id],
  }));
  return (
    <>
      <CodeBlock
        label="Fix commands"
        tabs={tabs}
        active={kind}
        onActiveChange={setKind}
        text={command.ok ? command.text : null}
        copyKeys={printedKeys('copyCommand')}
        handle={copyHandle}
      >
        {command.ok ? null : <CommandRefusal blockers={command.blockers} />}
      </CodeBlock>
      {subject ? (
        <p className={styles['quiet']}>
          Written for <ImageName image={subject.image} />; other images of this system run as another user.
        </p>
      ) : null}
      {kind === 'batch' ? (
        <TextField
          label="Registry address"
          help="Goes before each image name. Without it the names are looked up in the default registry of the machine."
          placeholder="registry.example.com"
          value={registry}
          onChange={setRegistry}
        />
      ) : null}
      {command.ok ? <FixImpact impact={impactOf(platform)} /> : null}
    </>
  );
}

function impactOf({ packageManager, osLabel, fixes, images }: FixPlatform) {
  const endOfLife = images[0]?.endOfLife ?? false;
  return fixImpact({ packageManager, osLabel, fixes, endOfLife });
}

function readText(text: string): string | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
