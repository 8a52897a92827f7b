import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { apiMutation } from '#api/query.ts';
import { failureText } from '#components/failure-text.ts';
import { printedKeys } from '#components/shortcuts.ts';
import { COMMENT_LIMIT, commentRisk, listRiskHistory } from '#contract/handling.ts';
import { getRisk } from '#contract/risk-detail.ts';
import { plural } from '#lib/plural.ts';
import { Button } from '#ui/button.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { useAnnounce } from '#ui/live-region.tsx';
import { Note } from '#ui/note.tsx';
import { TextArea } from '#ui/text-area.tsx';
import styles from './panel-comment.module.css';
import type { RiskAddress } from './panel-queries.ts';

/** What was typed and not sent, by risk. In memory only: comments may name people and systems. */
const drafts = new Map<string, string>();

/** Says something to everybody who opens the risk. What is typed stays until it is saved. */
export function PanelComment({ address }: { address: RiskAddress }) {
  const { category, id, site } = address;
  const key = `${category} ${site} ${id}`;
  const client = useQueryClient();
  const announce = useAnnounce();
  const [text, setText] = useState(() => drafts.get(key) ?? '');
  const [tried, setTried] = useState(false);
  /** Chosen before the first try, so that a lost reply and another try are one comment. */
  const commentId = useRef(crypto.randomUUID());
  const { mutateAsync, isPending, error, reset } = useMutation(
    apiMutation(client, commentRisk, [listRiskHistory, getRisk]),
  );

  function change(next: string) {
    drafts.set(key, next);
    setText(next);
    if (error) {
      reset();
      commentId.current = crypto.randomUUID();
    }
  }

  async function send() {
    setTried(true);
    if (isPending || problemOf(text, true)) return;
    const path = { category, id, commentId: commentId.current };
    const done = await mutateAsync({ path, body: { site, text: text.trim() } }).catch(() => null);
    if (!done) return;
    commentId.current = crypto.randomUUID();
    drafts.delete(key);
    setText('');
    setTried(false);
    announce('Comment saved');
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send();
  }

  return (
    <div className={styles['comment']} onKeyDown={onKeyDown}>
      <TextArea
        label="Comment"
        help="Everyone who opens this can read it. It stays in the history."
        rows={2}
        error={problemOf(text, tried)}
        value={text}
        onChange={change}
      />
      {error ? (
        <Note tone="stopped" title="The comment was not saved">
          {failureText(error).cause} Your text is kept.
        </Note>
      ) : null}
      {text === '' ? null : (
        <div>
          <Button busy={isPending} onClick={() => void send()}>
            Save comment <Kbd keys={printedKeys('confirm')} />
          </Button>
        </div>
      )}
    </div>
  );
}

/** Too long is told while typing, missing words once the person has tried to save. */
function problemOf(text: string, tried: boolean): string | null {
  const over = text.trim().length - COMMENT_LIMIT;
  if (over > 0) return `The comment is ${plural(over, 'character')} too long.`;
  return tried && text !== '' && text.trim() === '' ? 'A comment needs a word.' : null;
}
