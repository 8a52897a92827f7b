import { useQueryStates } from 'nuqs';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { AnswerState } from '#components/answer-state.tsx';
import { RISK_CATEGORY_FACTS, type RiskCategory } from '#domain/risk-category.ts';
import { HANDLING_ACTIONS } from '#domain/risk-handling.ts';
import { formatNumber } from '#lib/format-number.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { CardPage } from '#ui/card-page.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { Note } from '#ui/note.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useHotkeys } from '#ui/use-hotkeys.ts';
import { riskListParsers, risksUrl } from '#urls/risks.ts';
import { reasonProblem } from '../triage/handling-act.ts';
import { isOffered } from '../triage/handling-rules.ts';
import { HANDLING_WORDS } from '../triage/handling-words.ts';
import { riskFilter } from '../triage/list-queries.ts';
import { handlingFailure } from '../triage/use-handling.ts';
import { FocusCard } from './focus-card.tsx';
import styles from './focus-page.module.css';
import { minutesLeft } from './pace.ts';
import { useRound } from './use-round.ts';
import { useVerdicts } from './use-verdicts.ts';

/** The risks of a filter one by one, with a key for each verdict. */
export function FocusPage({ category }: { category: RiskCategory }) {
  const [state] = useQueryStates(riskListParsers);
  const view = { ...state, category };
  const filter = riskFilter(view);
  const navigate = useNavigate();
  const round = useRound(filter);
  const [reason, setReason] = useState('');
  const [noReason, setNoReason] = useState(false);
  const reasonField = useRef<HTMLDivElement>(null);
  const verdict = useVerdicts({
    round,
    filter,
    reason,
    onNoReason: () => {
      setNoReason(true);
      reasonField.current?.querySelector('input')?.focus();
    },
  });
  const verdicts = HANDLING_ACTIONS.filter(
    (action) => action !== 'reopen' && action !== 'assign' && isOffered(action, category),
  );
  const back = () => void navigate(risksUrl(category, state));
  const { row, at, rows, total, decisions } = round;
  const done = decisions.size;

  useHotkeys([
    ...verdicts.map((action, index) => ({
      keys: String(index + 1),
      run: () => void verdict.decide(action),
    })),
    { keys: 'a', run: () => void verdict.decideOthers() },
    { keys: 'j', run: () => round.goTo(at + 1) },
    { keys: 'k', run: () => round.goTo(at - 1) },
    { keys: 'z', run: () => void verdict.undo() },
    { keys: 'Escape', run: back },
  ]);

  const title = `${RISK_CATEGORY_FACTS[category].plural}, one by one`;
  const minutes = minutesLeft(done, rows.length - at, verdict.elapsedMs);
  return (
    <CardPage>
      <title>{`${title} · Image Scan Console`}</title>
      <div className={styles['head']}>
        <h1 className={styles['title']}>{title}</h1>
        <Button onClick={back}>
          Back to the list <Kbd keys={['Esc']} />
        </Button>
      </div>
      {!round.answer.data ? (
        <AnswerState
          error={round.answer.error}
          onRetry={() => void round.answer.refetch()}
          what="The risks"
          lines={8}
        />
      ) : total === 0 ? (
        <EmptyState
          icon="filter-x"
          title="No risk matches"
          actions={<Button onClick={back}>Back to the list</Button>}
        >
          Another filter of the list may have some.
        </EmptyState>
      ) : (
        <>
          <div className={styles['progress']}>
            <progress aria-label="Gone through" max={rows.length} value={at} />
            <p role="status">
              {formatNumber(Math.min(at + 1, rows.length))} of {formatNumber(rows.length)}
              {total > rows.length ? `, of ${formatNumber(total)} in all` : null}
              {done > 0 ? ` · ${formatNumber(done)} decided` : null}
              {minutes === null ? null : ` · about ${minutes} min left`}
            </p>
          </div>
          <div ref={reasonField} className={styles['reason']}>
            <TextField
              label="Reason of your verdicts"
              help="It stands in the history of each risk, and stays until you change it."
              value={reason}
              error={reasonProblem(reason, noReason, 'Say why first; then press the key again.')}
              onChange={setReason}
            />
          </div>
          {row ? (
            <FocusCard
              category={category}
              row={row}
              site={filter.site}
              decided={decisions.get(row.key)}
            />
          ) : (
            <EmptyState
              icon="check"
              title={`${plural(done, 'risk')} decided in this round`}
              actions={
                <>
                  <Button kind="primary" onClick={round.next}>
                    Go through what is left
                  </Button>
                  <Button onClick={back}>Back to the list</Button>
                </>
              }
            >
              You have gone through all of it. What you left out is still open.
            </EmptyState>
          )}
          <div className={styles['verdicts']} role="toolbar" aria-label="Verdicts">
            {verdicts.map((action, index) => (
              <Button
                key={action}
                kind={index === 0 ? 'primary' : 'default'}
                busy={verdict.isPending}
                disabledReason={verdict.blocked}
                onClick={() => void verdict.decide(action)}
              >
                {HANDLING_WORDS[action].verb} <Kbd keys={[String(index + 1)]} />
              </Button>
            ))}
            <Button
              disabledReason={row ? null : 'No risk is left'}
              onClick={() => round.goTo(at + 1)}
            >
              Leave it <Kbd keys={['J']} />
            </Button>
            <Button
              kind="ghost"
              disabledReason={at === 0 ? 'This is the first' : null}
              onClick={() => round.goTo(at - 1)}
            >
              Previous <Kbd keys={['K']} />
            </Button>
            <Button
              kind="ghost"
              disabledReason={verdict.canUndo ? null : 'Nothing to undo'}
              onClick={() => void verdict.undo()}
            >
              Undo <Kbd keys={['Z']} />
            </Button>
          </div>
          {verdicts.length === 0 ? (
            <p className={styles['quiet']}>
              {RISK_CATEGORY_FACTS[category].plural} are only whitelisted, by a rule from the list.
            </p>
          ) : null}
          {verdict.error ? (
            <Note tone="stopped" title="The verdict was not saved">
              {handlingFailure(verdict.error)} This risk is still the one in front.
            </Note>
          ) : null}
          {verdict.tooLate ? (
            <Note tone="caution" title="Somebody has handled this risk meanwhile">
              Nothing was changed by your verdict. Its history tells who did what; J goes on.
            </Note>
          ) : null}
          {verdict.last && verdict.otherImages > 0 ? (
            <div className={styles['others']}>
              <p>
                {verdict.last.row.id} in {verdict.last.row.item} is open in{' '}
                {plural(verdict.otherImages, 'other image')}.
              </p>
              <Button busy={verdict.isPending} onClick={() => void verdict.decideOthers()}>
                {HANDLING_WORDS[verdict.last.act.action].verb} there too <Kbd keys={['A']} />
              </Button>
            </div>
          ) : null}
        </>
      )}
    </CardPage>
  );
}
