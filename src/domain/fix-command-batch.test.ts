import { describe, expect, test } from 'vitest';
import { batchScript, partialBatchScript, type BatchImage } from './fix-command-batch.ts';

const CHECKOUT: BatchImage = {
  image: 'registry.example/payments/checkout-api:2.14.3',
  newTag: '2.14.3_fix_20261123091400',
  osLabel: 'Debian 10',
  packageManager: 'apt',
  fixes: [
    {
      package: 'libssl1.1',
      fixedVersion: '1.1.1d-0+deb10u8',
      installedVersion: '1.1.1d-0+deb10u6',
    },
  ],
  user: 'app',
};
const DIGEST = `sha256:${'8d2f'.repeat(16)}`;
const EDGE: BatchImage = {
  image: `platform/edge@${DIGEST}`,
  newTag: '1.19_fix_20261123091400',
  osLabel: 'Alpine 3.9',
  packageManager: 'apk',
  fixes: [{ package: 'libtasn1', fixedVersion: '4.14-r0', installedVersion: '4.13-r0' }],
  user: null,
};

test('two images: the whole script', () => {
  const result = batchScript([CHECKOUT, EDGE]);
  expect(result.ok && result.text).toBe(`#!/bin/sh
# Rebuilds 2 images with fixed packages. Pushes nothing.
set -eu
image=''
trap '[ "$?" -eq 0 ] || printf "%s\\n" "Stopped: $image was not rebuilt. Images before it are built." >&2' EXIT

image=registry.example/payments/checkout-api:2.14.3
printf '%s\\n' '[1/2] registry.example/payments/checkout-api:2.14.3, Debian 10'
docker build --pull --tag registry.example/payments/checkout-api:2.14.3_fix_20261123091400 - <<'DOCKERFILE'
FROM registry.example/payments/checkout-api:2.14.3
USER root
RUN apt-get update && \\
    DEBIAN_FRONTEND=noninteractive apt-get install -y --only-upgrade \\
      libssl1.1=1.1.1d-0+deb10u8 && \\
    rm -rf /var/lib/apt/lists/*
USER app
DOCKERFILE

image=platform/edge@${DIGEST}
printf '%s\\n' '[2/2] platform/edge@${DIGEST}, Alpine 3.9'
docker build --pull --tag platform/edge:1.19_fix_20261123091400 - <<'DOCKERFILE'
FROM platform/edge@${DIGEST}
RUN apk info -e libtasn1 >/dev/null && \\
    apk add --no-cache --virtual .security-fix \\
      libtasn1=4.14-r0 && \\
    apk del .security-fix
DOCKERFILE

printf '%s\\n' \\
  '2 images rebuilt, nothing pushed. Test them, then run:' \\
  'docker push registry.example/payments/checkout-api:2.14.3_fix_20261123091400' \\
  'docker push platform/edge:1.19_fix_20261123091400'
`);
});

describe('blockers', () => {
  const reasons = (images: BatchImage[]) => {
    const result = batchScript(images);
    return result.ok ? [] : result.blockers.map(({ reason, image }) => [reason, image]);
  };

  test('no images', () => {
    expect(reasons([])).toEqual([['no-images', null]]);
  });

  test.each([
    'checkout-api',
    'scratch',
    'a/b:',
    'a/b:1\nRUN id',
    'a/b:1 AS base',
    '--platform=x a:1',
    '-a:1',
    'A/B:1',
    'a/b:$(id)',
    'a/../b:1',
    'a/b@sha256:12',
    `a:${'1'.repeat(129)}`,
    `${'a/'.repeat(400)}b:1`,
  ])('%j is no image name', (image) => {
    expect(reasons([{ ...CHECKOUT, image }])).toEqual([['malformed-image', image]]);
  });

  test.each(['a/b:1', 'localhost:5000/a_b/c-d:V1.0', 'a__b:1', `a:1@${DIGEST}`])(
    '%j is an image name',
    (image) => {
      expect(reasons([{ ...CHECKOUT, image }])).toEqual([]);
    },
  );

  test.each(['', '-x', '.x', 'a b', 'a/b', 'a:b', 'a'.repeat(129), 'a\n'])(
    '%j is no tag',
    (newTag) => {
      expect(reasons([{ ...CHECKOUT, newTag }])).toEqual([['malformed-tag', CHECKOUT.image]]);
    },
  );

  test('a new tag that would overwrite the old image or another rebuilt one', () => {
    expect(reasons([{ ...CHECKOUT, newTag: '2.14.3' }])).toEqual([
      ['new-tag-repeated', CHECKOUT.image],
    ]);
    const sibling = { ...CHECKOUT, image: 'registry.example/payments/checkout-api:2.14.2' };
    expect(reasons([CHECKOUT, sibling])).toEqual([['new-tag-repeated', sibling.image]]);
  });

  test('the reasons of packages and users name their image', () => {
    const first = { ...CHECKOUT, fixes: [] };
    const second = { ...EDGE, user: '$x' };
    expect(reasons([first, second])).toEqual([
      ['no-packages', first.image],
      ['malformed-user', second.image],
    ]);
  });
});

describe('a script for the images that have safe commands', () => {
  const suse: BatchImage = {
    ...EDGE,
    image: 'platform/suse:15.2',
    osLabel: 'openSUSE 15.2',
    packageManager: 'zypper',
  };
  const hostile: BatchImage = { ...CHECKOUT, image: 'a/b:1\nRUN id', user: '$x' };
  const parts = (images: BatchImage[]) => {
    const { script, rebuilt, leftOut } = partialBatchScript(images);
    return [
      script.ok,
      rebuilt,
      ...leftOut.map(({ reasons, images: these }) => [reasons, these.map(({ image }) => image)]),
    ];
  };

  test('leaves the others out, those of one reason together', () => {
    const sibling = { ...suse, image: 'platform/suse:15.3' };
    expect(parts([suse, CHECKOUT, hostile, sibling, EDGE])).toEqual([
      true,
      2,
      [['unsupported-package-manager'], [suse.image, sibling.image]],
      [['malformed-image', 'malformed-user'], [hostile.image]],
    ]);
  });

  test('of two images under one new tag the second is left out', () => {
    const sibling = { ...CHECKOUT, image: 'registry.example/payments/checkout-api:2.14.2' };
    expect(parts([CHECKOUT, sibling])).toEqual([true, 1, [['new-tag-repeated'], [sibling.image]]]);
  });

  test('begins with how many are left out and why, in words and without any name', () => {
    const { script } = partialBatchScript([suse, CHECKOUT, hostile]);
    const text = script.ok ? script.text : '';
    expect(text.split('\n').slice(1, 5)).toEqual([
      '# Rebuilds 1 image with fixed packages. Pushes nothing.',
      '# Leaves out 1 image: No commands exist for this package manager.',
      '# Leaves out 1 image: The image name is not a reference with a tag or a digest; The user of the image is not a user name or number.',
      'set -eu',
    ]);
    expect(text).not.toContain('suse');
  });

  test('is the whole script when none is left out', () => {
    expect(partialBatchScript([CHECKOUT, EDGE]).script).toEqual(batchScript([CHECKOUT, EDGE]));
  });

  test.each([[[]], [[suse, hostile]]])('is the whole refusal when none is left', (images) => {
    const { script, rebuilt } = partialBatchScript(images);
    expect(script).toEqual(batchScript(images));
    expect(rebuilt).toBe(0);
  });
});
