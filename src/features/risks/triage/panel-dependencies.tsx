import type { Ref } from 'react';
import { CommandRefusal } from '#components/command-refusal.tsx';
import { printedKeys } from '#components/shortcuts.ts';
import type { RiskEvidence } from '#contract/risk-detail.ts';
import { ecosystemCommand, leftToDo } from '#domain/ecosystem-command.ts';
import { ECOSYSTEM_FACTS, type Ecosystem } from '#domain/ecosystem.ts';
import { fixingVersion, isMajorChange } from '#domain/fixing-version.ts';
import { CodeBlock } from '#ui/code-block.tsx';
import type { CopyHandle } from '#ui/copy-button.tsx';
import styles from './panel-advice.module.css';

type Dependency = RiskEvidence & { ecosystem: Ecosystem };

type PanelDependenciesProps = { evidence: readonly RiskEvidence[]; copy: Ref<CopyHandle> };

/** The command for each package of a program, and what it leaves to the person who runs it. */
export function PanelDependencies({ evidence, copy }: PanelDependenciesProps) {
  const dependencies = [
    ...new Map(
      evidence
        .filter((each): each is Dependency => each.ecosystem !== null)
        .map((each) => [`${each.ecosystem} ${each.name} ${each.installedVersion}`, each]),
    ).values(),
  ];
  const first = dependencies.find((each) => commandOf(each).ok);
  return dependencies.map((each) => (
    <section key={`${each.name} ${each.path}`}>
      <h4 className={styles['heading']}>
        <code>{each.name}</code> {each.installedVersion}
        {each.direct === null ? null : each.direct ? ', direct' : ', transitive'}
      </h4>
      <p className={styles['path']}>
        <code>{each.path}</code>
      </p>
      <Command dependency={each} copy={each === first ? copy : undefined} />
    </section>
  ));
}

function Command({
  dependency,
  copy,
}: {
  dependency: Dependency;
  copy: Ref<CopyHandle> | undefined;
}) {
  const { ecosystem, fixedVersion } = dependency;
  const { label, runIn } = ECOSYSTEM_FACTS[ecosystem];
  const command = commandOf(dependency);
  return (
    <>
      <CodeBlock
        label={`${label} command`}
        text={command.ok ? command.text : null}
        copyKeys={copy ? printedKeys('copyCommand') : []}
        {...(copy && { handle: copy })}
      >
        {command.ok ? null : (
          <>
            <p className={styles['text']}>There is no command that is safe to run</p>
            <CommandRefusal blockers={command.blockers} />
            {fixedVersion === null ? null : (
              <p className={styles['text']}>
                Published as fixed in <code>{fixedVersion}</code>
              </p>
            )}
          </>
        )}
      </CodeBlock>
      {command.ok ? (
        <p className={styles['text']}>
          Run it in {runIn}. {leftToDo(ecosystem)} {majorWords(dependency)}
        </p>
      ) : null}
    </>
  );
}

function commandOf({ ecosystem, name, installedVersion, fixedVersion, direct }: Dependency) {
  return ecosystemCommand({
    ecosystem,
    name,
    installed: installedVersion,
    fixed: fixedVersion,
    direct,
  });
}

function majorWords({ installedVersion, fixedVersion }: Dependency): string | null {
  if (installedVersion === null || fixedVersion === null) return null;
  const version = fixingVersion(installedVersion, fixedVersion);
  return version !== null && isMajorChange(installedVersion, version)
    ? `${version} is a new major version and may break what uses it: read its list of changes first.`
    : null;
}
