type Reference = { label: string; url: string };

/** Records that exist for an id by its form; none for an id whose publisher has no fixed address. */
const PUBLISHERS: readonly { form: RegExp; label: string; address: string }[] = [
  {
    form: /^CVE-/,
    label: 'Alibaba Cloud vulnerability library',
    address: 'https://avd.aliyun.com/detail?id=',
  },
  {
    form: /^CVE-/,
    label: 'National Vulnerability Database',
    address: 'https://nvd.nist.gov/vuln/detail/',
  },
  { form: /^RHSA-/, label: 'Red Hat', address: 'https://access.redhat.com/errata/' },
  { form: /^TEMP-/, label: 'Debian', address: 'https://security-tracker.debian.org/tracker/' },
];

/** Public records of a vulnerability. */
export function referencesOf(id: string): Reference[] {
  return PUBLISHERS.filter(({ form }) => form.test(id)).map(({ label, address }) => ({
    label,
    url: address + encodeURIComponent(id),
  }));
}
