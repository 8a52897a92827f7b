import { buildWorld } from './seed/build-world.ts';
import { scenarios } from './scenarios/scenarios.ts';
const epoch = Date.UTC(2026, 10, 23);
for (const name of Object.keys(scenarios)) {
  const t = performance.now();
  const s = buildWorld(scenarios[name as 'default'].recipe, { seed: 'image-scan', epoch, openedAt: epoch + 9 * 3600e3 });
  const ms = performance.now() - t;
  const st: Record<string, number> = {};
  for (const i of s.images) { const k = i.site + ' ' + (i.unchecked?.state ?? 'scanned'); st[k] = (st[k] ?? 0) + 1; }
  console.log(name, Math.round(ms) + 'ms', s.images.length, s.findings.china.length, s.findings['outside-china'].length, s.vulnerabilities.size, s.byVulnerability.china.size, s.byVulnerability['outside-china'].size, JSON.stringify(st));
  for (const site of ['china', 'outside-china'] as const) {
    const fs = s.findings[site]; const c = (k: (f: any) => string) => JSON.stringify(Object.fromEntries(Map.groupBy(fs, k).entries().map(([a, b]) => [a, b.length])));
    console.log('  ', site, c(f => f.priority), c(f => f.fixState), c(f => f.handling?.action ?? 'none'), 'log4j', new Set(fs.filter(f => f.vulnerabilityId === 'CVE-2021-44228').map(f => f.image)).size);
    if (name==='default') console.log(c(f=>String(Math.floor((epoch+9*3600e3-f.firstSeenMs)/864e5/10)*10)), c(f=>f.blockers.join('+')), c(f=>f.tags.join('+')));
  }
  if (name === 'default') { console.log(s.handlings); console.log(JSON.stringify(s.images[0], null, 1)); console.log(new Set(s.images.filter(i=>!i.unchecked && !s.findings[i.site].some(f=>f.image===i)).map(i=>i.osLabel+' '+i.repository))); }
}
