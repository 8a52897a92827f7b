import type { Ref } from 'react';
import { CommandRefusal } from '#components/command-refusal.tsx';
import { FixImpact } from '#components/fix-impact.tsx';
import { printedKeys } from '#components/shortcuts.ts';
import { fixImpact } from '#domain/fix-impact.ts';
import { plural } from '#lib/plural.ts';
import { CodeBlock } from '#ui/code-block.tsx';
import type { CopyHandle } from '#ui/copy-button.tsx';
import { TextField } from '#ui/text-field.tsx';
import { batchImages, dockerfileSubject, type FixPlatform } from './fix-commands.ts';
import styles from './panel-fix.module.css';
import type { FixChoice } from './use-fix-choice.ts';

type PanelCommandProps = { choice: FixChoice; platform: FixPlatform; copy: Ref<CopyHandle> };

/** The command of one platform in its three forms, and what running it means. */
export function PanelCommand({ choice, platform, copy }: PanelCommandProps) {
  const { kind, setKind, command } = choice;
  const { packageManager, fixes, osLabel, images } = platform;
  const endOfLife = images.some((affected) => affected.endOfLife);
  return (
    <>
      <CodeBlock
        label="Fix commands"
        forms={{
          tabs: [
            { id: 'shell', label: 'Shell' },
            { id: 'dockerfile', label: 'Dockerfile' },
            { id: 'batch', label: `Batch, ${plural(batchImages(platform).length, 'image')}` },
          ],
          active: kind,
          onActiveChange: setKind,
        }}
        text={command?.ok ? command.text : null}
        copyKeys={printedKeys('copyCommand')}
        handle={copy}
      >
        {command?.ok === false ? (
          <>
            <p className={styles['strong']}>There is no command that is safe to run</p>
            <CommandRefusal blockers={command.blockers} />
          </>
        ) : null}
      </CodeBlock>
      <Remark choice={choice} platform={platform} />
      <FixImpact impact={fixImpact({ packageManager, fixes, osLabel, endOfLife })} />
    </>
  );
}

/** What a form of the command needs to be told beside its text. */
function Remark({ choice, platform }: { choice: FixChoice; platform: FixPlatform }) {
  const { kind, registry, setRegistry } = choice;
  if (kind === 'batch') {
    return (
      <div className={styles['registry']}>
        <TextField
          label="Registry address"
          placeholder="registry.example.com"
          help="Goes before each image name. Names are pinned to the scanned digest, so another image cannot take their place."
          value={registry}
          onChange={setRegistry}
        />
      </div>
    );
  }
  const subject = kind === 'dockerfile' ? dockerfileSubject(platform) : null;
  if (!subject) return null;
  const { repository, tags } = subject.image;
  return (
    <p className={styles['remark']}>
      Images here run as different users. These lines fit {repository}
      {tags[0] === undefined ? '' : `:${tags[0]}`}, which{' '}
      {subject.user === null ? 'sets no user' : `runs as ${subject.user}`}. Choose an image below
      for its own lines.
    </p>
  );
}
