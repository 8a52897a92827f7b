/** Kinds of malicious samples. The vendor publishes names of samples, not a list of kinds; this one is ours. */
export const MALICIOUS_KINDS = {
  trojan: {
    label: 'Trojan',
    does: 'It poses as something useful and lets somebody else run what they like.',
    after: 'Look for files that are newer than the image in containers that ran it.',
  },
  miner: {
    label: 'Miner',
    does: 'It uses the processor for a crypto currency and often stops everything else that does.',
    after:
      'Look at the processor load of containers that ran it, and at connections to mining pools.',
  },
  backdoor: {
    label: 'Back door',
    does: 'It waits for orders from outside and carries them out with the rights of the container.',
    after:
      'Look at the connections of containers that ran it, and close those that nobody can explain.',
  },
  'web-shell': {
    label: 'Web shell',
    does: 'It is a page that runs the commands it is sent, for everyone who knows its address.',
    after: 'Look through the access log for requests to its path, and for what they brought.',
  },
  rootkit: {
    label: 'Rootkit',
    does: 'It hides files, processes and connections from the tools that would show them.',
    after: 'Do not trust what tools inside such containers show; look at the node from outside.',
  },
  downloader: {
    label: 'Downloader',
    does: 'It loads something else when it runs, so what it does can change at any time.',
    after:
      'Look for what it loaded in containers that ran it: a scan of the image cannot show that.',
  },
  'hack-tool': {
    label: 'Hack tool',
    does: 'It scans networks, guesses passwords or lifts rights. Testers use such tools too.',
    after: 'Ask who put it there. If it is meant to be there, whitelist its hash.',
  },
  'suspicious-script': {
    label: 'Suspicious script',
    does: 'It switches protection off, hides what it runs, or changes scheduled tasks and proxy settings.',
    after: 'Read it. If it is meant to be there, whitelist its hash.',
  },
} as const satisfies Record<string, { label: string; does: string; after: string }>;
export type MaliciousKind = keyof typeof MALICIOUS_KINDS;

/**
 * What to do about a sample at a path of an image, one step on each line. Deleting the file in a later
 * step is no remedy: the layer that brought it keeps it.
 */
export function maliciousSampleAdvice(kind: MaliciousKind, path: string): string {
  return [
    'Stop new containers of the image, and keep one copy of it for those who look into the matter.',
    `Find out how ${path} got into the layer named with it: what is copied, installed or loaded there.`,
    'Take it out of that very step. Deleting it in a later step leaves it readable in the layer before.',
    MALICIOUS_KINDS[kind].after,
    'Change every credential that the image or its containers could read.',
    'Rebuild the image from a clean base, push it and scan again.',
  ].join('\n');
}
