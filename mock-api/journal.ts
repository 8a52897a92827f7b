import * as z from 'zod/mini';
import { ROLES } from '#domain/role.ts';

const DAY_MS = 86_400_000;

const entrySchema = z.object({
  /** When the write was accepted (epoch ms): it is replayed with this as the time. */
  at: z.int(),
  role: z.enum(ROLES),
  person: z.string(),
  personId: z.string(),
  endpointId: z.string(),
  path: z.optional(z.unknown()),
  query: z.optional(z.unknown()),
  body: z.optional(z.unknown()),
});

const journalSchema = z.object({
  epoch: z.int(),
  openedAt: z.int(),
  entries: z.array(entrySchema),
});

/** One accepted write, as it came in. */
export type JournalEntry = z.infer<typeof entrySchema>;
type JournalData = z.infer<typeof journalSchema>;

/** Where a journal survives a reload. Any of the three may throw; the journal goes on without. */
export type JournalStorage = {
  read(): string | null;
  write(text: string): void;
  clear(): void;
};

/** Keeps a journal in the storage of the browser under a key. */
export function browserStorage(key: string): JournalStorage {
  return {
    read: () => localStorage.getItem(key),
    write: (text) => localStorage.setItem(key, text),
    clear: () => localStorage.removeItem(key),
  };
}

/** The writes on top of the seed, and the instants that the seed counts from (epoch ms). */
export type Journal = {
  /** Midnight UTC: a journal replays only onto the world that it was written in. */
  readonly epoch: number;
  /** When the world was opened first: its running scan began a little before. */
  readonly openedAt: number;
  readonly entries: readonly JournalEntry[];
  add(entry: JournalEntry): void;
  /** Reads what another tab has written meanwhile; true when the world has to be built anew. */
  refresh(): boolean;
  /** Forgets everything and starts a new day. */
  clear(): void;
};

/**
 * Opens the journal of a storage, or one that lives as long as this object. Without entries a new
 * day starts a new journal; with entries the day of the first one stays, so that ages go on.
 */
export function openJournal(storage: JournalStorage | undefined, now: () => number): Journal {
  let data = load(storage, now());
  let written = '';
  const save = () => {
    const text = JSON.stringify(data);
    tolerate(() => {
      storage?.write(text);
      // Only now: what a full storage has refused is no news from another tab.
      written = text;
    });
  };
  save();
  return {
    get epoch() {
      return data.epoch;
    },
    get openedAt() {
      return data.openedAt;
    },
    get entries() {
      return data.entries;
    },
    add(entry) {
      data.entries.push(entry);
      save();
    },
    refresh() {
      const text = tolerate(() => storage?.read()) ?? written;
      if (text === written) return false;
      const theirs = tolerate(() => journalSchema.parse(JSON.parse(text)));
      if (!theirs) return false;
      data = theirs;
      written = text;
      return true;
    },
    clear() {
      tolerate(() => storage?.clear());
      data = emptyJournal(now());
      save();
    },
  };
}

function load(storage: JournalStorage | undefined, now: number): JournalData {
  const stored = tolerate(() => journalSchema.parse(JSON.parse(storage?.read() ?? 'null')));
  if (!stored) tolerate(() => storage?.clear());
  const usable = stored && (stored.entries.length > 0 || stored.epoch === midnight(now));
  return usable ? stored : emptyJournal(now);
}

function emptyJournal(now: number): JournalData {
  return { epoch: midnight(now), openedAt: now, entries: [] };
}

function midnight(instant: number): number {
  return Math.floor(instant / DAY_MS) * DAY_MS;
}

/** Storage may be blocked, full or hold what an older version wrote; none of it may stop the app. */
function tolerate<T>(attempt: () => T): T | undefined {
  try {
    return attempt();
  } catch {
    return undefined;
  }
}
