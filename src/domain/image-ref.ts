/** First 8 and last 4 hex digits of a digest, enough to tell two apart by eye (design 3). */
export function shortDigest(digest: string): string {
  const [algorithm, hex] = digest.split(':');
  if (!hex || hex.length <= 12) return digest;
  return `${algorithm}:${hex.slice(0, 8)}…${hex.slice(-4)}`;
}

type Named = { namespace: string; repository: string; tag: string };

/** `payments/checkout-api:2.14.3` */
export function imageName({ namespace, repository, tag }: Named): string {
  return `${namespace}/${repository}:${tag}`;
}
