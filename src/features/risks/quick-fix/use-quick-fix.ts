import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '#api/query.ts';
import type { RiskSelection } from '#contract/batches.ts';
import { previewFix, type FixRequest, type PlannedFix } from '#contract/fixes.ts';
import type { FixReach } from '#domain/fix-run.ts';
import { fixBlocker } from './fix-blocker.ts';
import { refusedImage } from './fix-refusal.ts';
import { tagProblems } from './fix-tag-problems.ts';
import { useFixDraft } from './use-fix-draft.ts';
import { useFixStop } from './use-fix-stop.ts';
import { useStartFix } from './use-start-fix.ts';

/** What a fix of some risks would do, what of it is chosen, and the start of exactly that. */
export function useQuickFix(selection: RiskSelection, reach: FixReach) {
  const { draft, change, discard } = useFixDraft(selection, reach);
  const stop = useFixStop();
  const starting = useStartFix();
  // Asked once: what is on screen is what is sent.
  const preview = useQuery({
    ...apiQuery(previewFix, { body: { selection, reach: draft.reach } }),
    enabled: draft.sent === null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const images = draft.sent?.images ?? preview.data?.images ?? [];
  const chosen = images.filter(({ image }) => !draft.off.includes(image.digest));
  const tagOf = ({ image, newTag }: PlannedFix) => draft.tags[image.digest] ?? newTag;
  const refused = refusedImage(starting.error, starting.tried);
  const problems = tagProblems(
    chosen.map((planned) => ({ image: planned.image, tag: tagOf(planned) })),
    refused?.what === 'tag' ? refused : null,
  );
  const unknown = draft.sent !== null && !starting.isPending;

  const blocker = fixBlocker({
    stop: stop?.reason ?? null,
    unknown,
    preview: preview.data ?? null,
    failed: preview.isError,
    chosen: chosen.length,
    wrongTags: problems.size,
  });

  /** Sends what is chosen; after a lost reply, what was sent before. Whether it has started. */
  async function start(): Promise<boolean> {
    if (blocker !== null || starting.isPending) return false;
    const request: FixRequest = draft.sent?.request ?? {
      selection,
      reach: draft.reach,
      images: chosen.map((planned) => ({
        digest: planned.image.digest,
        newTag: tagOf(planned),
      })),
    };
    change({ sent: { request, images } });
    const outcome = await starting.start(draft.id, request);
    if (outcome === 'started') discard();
    if (outcome === 'refused') change({ sent: null });
    return outcome === 'started';
  }

  return {
    draft,
    change,
    preview,
    images,
    chosen,
    tagOf,
    problems,
    blocker,
    stop,
    start,
    busy: starting.isPending,
    error: starting.error,
    refused,
    unknown,
    /** Why nothing can be changed now; null when it can. */
    lock: draft.sent === null ? null : unknown ? LOCKED : 'It is being sent',
  };
}

export type QuickFix = ReturnType<typeof useQuickFix>;

const LOCKED =
  'It was sent like this and may have started, so it cannot be changed. Send it again.';
