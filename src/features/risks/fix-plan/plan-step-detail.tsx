import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { SHORTCUTS } from '#components/shortcuts.ts';
import { ImageName } from '#components/image-name.tsx';
import { VersionChange } from '#components/version-change.tsx';
import type { FindingRow } from '#contract/findings.ts';
import { plural } from '#lib/plural.ts';
import type { CopyHandle } from '#ui/copy-button.tsx';
import { Note } from '#ui/note.tsx';
import { Select } from '#ui/select.tsx';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { imageUrl } from '#urls/image-address.ts';
import { risksUrl } from '#urls/risks.ts';
import { PanelCommand } from '../triage/panel-command.tsx';
import { ShowMore } from '../triage/show-more.tsx';
import { useFirstRows } from '../triage/use-first-rows.ts';
import { useFixChoice } from '../triage/use-fix-choice.ts';
import type { ListView } from '../triage/use-list-view.ts';
import { imagesToFix } from './plan-images.ts';
import { listOfPackage } from './planned-list.ts';
import styles from './plan-step-list.module.css';
import type { PlanStep } from './plan-messages.ts';

/** Images on screen before `Show more`, and how many each press adds. */
const FIRST = 8;
const STEP = 50;

type PlanStepDetailProps = { rows: readonly FindingRow[]; step: PlanStep; list: ListView };

/** The images of one action, what to run in them, and what that means. */
export function PlanStepDetail({ rows, step, list }: PlanStepDetailProps) {
  const [at] = useState(() => new Date());
  const risks = step.risks.map((risk) => rows[risk]!);
  const images = imagesToFix(risks, at);
  const { shown, ...rest } = useFirstRows(images, FIRST, STEP);
  const choice = useFixChoice(images, undefined);
  const copy = useRef<CopyHandle>(null);
  useHotkeys([{ keys: SHORTCUTS.copyCommand.keys, run: () => copy.current?.copy() }]);
  const { platforms, platform } = choice;
  const vulnerabilities = new Set(risks.map(({ id }) => id)).size;
  return (
    <div className={styles['parts']}>
      {step.change.kind === 'base-image' ? (
        <Note title={`Build on a newer image of ${step.change.osLabel}`}>
          Change the FROM line of these images to a base that has the fixed versions, and build them
          again. Until there is one, the commands below upgrade the same packages.
        </Note>
      ) : null}
      <p>
        {plural(risks.length, 'risk')} of{' '}
        {plural(vulnerabilities, 'vulnerability', 'vulnerabilities')} in{' '}
        {plural(images.length, 'image')}, without those that an action before it removes.{' '}
        {step.change.kind === 'upgrade' ? (
          <Link
            className="link"
            to={risksUrl(list.category, listOfPackage(list, step.change.package))}
          >
            All risks of {step.change.package} in this filter
          </Link>
        ) : null}
      </p>
      <table className={styles['images']} aria-label="Images of the action">
        <thead>
          <tr>
            <th scope="col">Image</th>
            <th scope="col">Package</th>
            <th scope="col">Owner</th>
            <th scope="col">Deployed</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ image, packages }) => (
            <tr key={image.digest}>
              <th scope="row">
                <Link className="link" to={imageUrl(image)}>
                  <ImageName image={image} />
                </Link>
              </th>
              <td>
                {packages[0]?.name}{' '}
                <VersionChange
                  installed={packages[0]?.installedVersion ?? null}
                  fixed={packages[0]?.fixedVersion ?? null}
                />
                {packages.length > 1 ? ` and ${plural(packages.length - 1, 'more risk')}` : null}
              </td>
              <td data-label="Owner">{image.owner ?? 'Not known'}</td>
              <td data-label="Deployed">
                {image.deployed === null ? 'Not known' : image.deployed ? 'Yes' : 'No'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore {...rest} />
      {platforms.length > 1 && platform ? (
        <Select
          label="System"
          value={platform.key}
          options={platforms.map(({ key, label, images: { length } }) => ({
            value: key,
            label: `${label}, ${plural(length, 'image')}`,
          }))}
          onChange={choice.setPlatformKey}
        />
      ) : null}
      {platform ? <PanelCommand choice={choice} platform={platform} copy={copy} /> : null}
    </div>
  );
}
