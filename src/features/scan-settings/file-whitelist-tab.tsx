import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import { usePermit } from '#api/use-permit.ts';
import { listFileWhitelist } from '#contract/file-whitelist.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Note } from '#ui/note.tsx';
import { FileWhitelistTable } from './file-whitelist-table.tsx';
import { WhitelistAnswer } from './whitelist-answer.tsx';

/** Files that raise no alert. Rules are made from lists of risks only (product-facts 4.7). */
export function FileWhitelistTab() {
  const query = useQuery(apiQuery(listFileWhitelist, {}));
  const permit = usePermit('whitelist.manage');
  const readOnly = permit.ok ? null : permit.reason;
  return (
    <>
      {readOnly === null ? null : <Note title="You can read these rules">{readOnly}</Note>}
      <WhitelistAnswer query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon="file-search" title="No file is whitelisted">
              There is nothing to set up here. A rule appears once somebody adds a malicious sample,
              a sensitive file or a build instruction to the whitelist, in the list of those risks.
            </EmptyState>
          ) : (
            <FileWhitelistTable rules={rows} readOnly={readOnly} />
          )
        }
      </WhitelistAnswer>
    </>
  );
}
