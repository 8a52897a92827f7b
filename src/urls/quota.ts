import {
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server';
import { LEDGER_VIEWS } from '#domain/quota-ledger.ts';

/** Quota and regions of the whole account, both sites (decision D14). */
export const QUOTA_PATH = '/quota';
export const LEDGER_PATH = '/quota/ledger';

/** What the ledger shows. The current month is '' and, like every default, stays out of the address. */
export const ledgerParsers = {
  month: parseAsString.withDefault(''),
  shown: parseAsStringLiteral(LEDGER_VIEWS).withDefault('all'),
  q: parseAsString.withDefault(''),
};

const serialize = createSerializer(ledgerParsers);

/** Address of the ledger. @example ledgerUrl({ shown: 'superseded' }) */
export function ledgerUrl(view: Partial<inferParserType<typeof ledgerParsers>> = {}): string {
  return serialize(LEDGER_PATH, view);
}
