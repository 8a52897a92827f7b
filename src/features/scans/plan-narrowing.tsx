import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { apiQuery } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { listScanTargets } from '#contract/scan-plans.ts';
import { RISK_CATEGORIES, RISK_CATEGORY_FACTS } from '#domain/risk-category.ts';
import { CONTAINER_CATEGORIES, isOfContainers, type ScanScope } from '#domain/scan-scope.ts';
import { Button } from '#ui/button.tsx';
import { CheckField } from '#ui/check-field.tsx';
import { FacetMenu } from '#ui/facet-menu.tsx';
import { Icon } from '#ui/icon.tsx';
import { PlanNames, type TypedNames } from './plan-names.tsx';
import { targetValues } from './plan-target-values.ts';
import styles from './planner.module.css';

type PlanNarrowingProps = {
  scope: ScanScope;
  typed: TypedNames;
  onTyped: (typed: TypedNames) => void;
  onNarrow: (change: Partial<ScanScope>) => void;
};

/** Region, registry, namespace, repository, tag, digest and kinds of risk; open when one of them is set. */
export function PlanNarrowing({ scope, typed, onTyped, onNarrow }: PlanNarrowingProps) {
  const [opened, setOpened] = useState(() => isNarrowed(scope));
  const targets = useQuery(apiQuery(listScanTargets, {}));
  const values = targetValues(targets.data);
  return (
    <section>
      <button
        type="button"
        className={styles['disclosure']}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <Icon name={opened ? 'chevron-down' : 'chevron-right'} size={14} />
        Narrow the scope
      </button>
      {opened ? (
        <div className={styles['narrowing']}>
          {targets.error ? (
            <p className={styles['inline']} role="alert">
              The registries could not be loaded. {failureText(targets.error).cause}{' '}
              <Button size="small" onClick={() => void targets.refetch()}>
                Retry now
              </Button>
            </p>
          ) : null}
          <div className={styles['inline']}>
            <FacetMenu
              label="Region"
              values={values.regions}
              chosen={scope.regions}
              onChange={(regions) => onNarrow({ regions: regions as ScanScope['regions'] })}
            />
            <FacetMenu
              label="Registry"
              values={values.instances}
              chosen={scope.instances}
              onChange={(instances) => onNarrow({ instances: [...instances] })}
            />
            <FacetMenu
              label="Namespace"
              values={values.namespaces}
              chosen={scope.namespaces}
              onChange={(namespaces) => onNarrow({ namespaces: [...namespaces] })}
            />
            <FacetMenu
              label="Repository"
              values={values.repositories}
              chosen={scope.repositories}
              onChange={(repositories) => onNarrow({ repositories: [...repositories] })}
            />
          </div>
          <PlanNames scope={scope} typed={typed} onTyped={onTyped} onNarrow={onNarrow} />
          <Categories scope={scope} onNarrow={onNarrow} />
        </div>
      ) : null}
    </section>
  );
}

type CategoriesProps = {
  scope: ScanScope;
  onNarrow: (change: Partial<ScanScope>) => void;
};

/** None in the scope means all there are; one stays ticked. */
function Categories({ scope, onNarrow }: CategoriesProps) {
  const all = isOfContainers(scope) ? CONTAINER_CATEGORIES : RISK_CATEGORIES;
  const ticked = scope.categories.length === 0 ? all : scope.categories;
  return (
    <fieldset className={styles['categories']}>
      <legend className={styles['label']}>Look for</legend>
      {all.map((category) => (
        <CheckField
          key={category}
          checked={ticked.includes(category)}
          onChange={(on) => {
            const next = all.filter((one) => (one === category ? on : ticked.includes(one)));
            if (next.length > 0) onNarrow({ categories: next.length === all.length ? [] : next });
          }}
        >
          {RISK_CATEGORY_FACTS[category].plural}
        </CheckField>
      ))}
    </fieldset>
  );
}

function isNarrowed(scope: ScanScope): boolean {
  return NARROWINGS.some((list) => scope[list].length > 0);
}

const NARROWINGS = [
  'regions',
  'instances',
  'namespaces',
  'repositories',
  'tags',
  'digests',
  'categories',
] as const satisfies (keyof ScanScope)[];
