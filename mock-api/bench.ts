import { getResponse } from 'msw';
import { createMockApi } from './create-mock-api.ts';

/** Prints how long the large world takes to build and to ask: `node mock-api/bench.ts`. */
const RUNS = 9;

const REQUESTS = [
  '/api/risks?category=system-vulnerability&site=china&status=open&limit=100',
  '/api/risks?category=system-vulnerability&site=china&q=openssl+has:fix&status=open&limit=100',
  '/api/risks?category=system-vulnerability&site=china&q=image:payments*+age:%3E30d&limit=100',
  '/api/risky-packages?category=system-vulnerability&site=china&status=open&limit=100',
  '/api/risky-images?category=system-vulnerability&site=china&status=open&limit=100',
  '/api/risk-facets?category=system-vulnerability&site=china',
  '/api/risk-facets?category=system-vulnerability&site=china&status=open&priority=asap&q=lib',
  '/api/risk-counts?site=china',
  '/api/search?site=china&text=log4j',
  '/api/risks/system-vulnerability/CVE-2021-44228/images?site=china',
];

const started = performance.now();
const { handlers, store } = createMockApi({ scenario: 'large-estate', now: Date.now });
const built = Math.round(performance.now() - started);
const risks = Object.values(store.findings).map(({ length }) => length);
console.log(`${store.images.length} images, ${risks.join(' + ')} risks, built in ${built} ms`);

for (const path of REQUESTS) {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const response = await getResponse(handlers, new Request(`http://localhost${path}`));
    await response?.text();
    times.push(performance.now() - start);
  }
  const [first = 0] = times;
  const median = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  console.log(
    `${median.toFixed(1).padStart(6)} ms median, ${first.toFixed(1).padStart(6)} first  ${path}`,
  );
}
