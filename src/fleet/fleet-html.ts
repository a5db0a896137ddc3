import { htmlTemplate } from '../report/html-template.ts';
import { mapStrings } from '../report/map-strings.ts';
import { policyHash } from '../report/policy-hash.ts';
import type { TemplateSource } from '../report/template-source.ts';
import { readableNumber } from '../report/view/readable-number.ts';
import { visibleText } from '../report/visible-text.ts';
import type { Fleet } from './fleet.ts';
import { archiveView } from './view/archive-view.ts';
import { facetsOf } from './view/facets.ts';
import { fleetView } from './view/fleet-view.ts';

/** More stand folded. */
const OPEN = 30;

const PARTIALS = [
  'bar',
  'head',
  'fleet-archives',
  'fleet-causes',
  'fleet-dimension',
  'fleet-finding',
  'fleet-findings',
  'fleet-gaps',
  'fleet-histories',
  'fleet-history',
  'fleet-number',
  'fleet-template',
  'fleet-unexplained',
] as const;

// In the order in which they take effect.
const STYLES = ['base', 'header', 'tables', 'bars', 'findings', 'fleet', 'print'] as const;
const SCRIPTS = ['start', 'select'] as const;

/** The index of a batch: what the archives have in common, and each archive with a link to its report. */
export function renderFleetHtml(fleet: Fleet, templates: TemplateSource): string {
  const view = fleetView(fleet);
  const { names, ofArchive } = facetsOf(fleet);
  const styles = STYLES.map((name) => templates(`html/styles/${name}.css`)).join('\n');
  const script = SCRIPTS.map((name) => templates(`html/script/${name}.js`)).join('\n');
  const page = {
    ...view,
    pageTitle: view.title,
    findings: folded(view.findings),
    causes: folded(view.causes),
    histories: folded(view.histories),
    templates: folded(view.templates),
    missing: folded(view.gaps.missing),
    files: folded(view.gaps.files),
    archives: fleet.archives.map((row, place) => ({
      report: undefined,
      ...archiveView(row),
      facets: (ofArchive[place] ?? []).join(' '),
    })),
    archiveCount: readableNumber(fleet.archives.length),
    facetNames: names.join(' '),
  };
  return htmlTemplate(
    'fleet',
    PARTIALS,
    templates,
  )({
    ...mapStrings(page, visibleText),
    styles,
    styleHash: policyHash(styles),
    script,
    scriptHash: policyHash(script),
  });
}

function folded<Item>(items: readonly Item[]) {
  const [open, rest] = [items.slice(0, OPEN), items.slice(OPEN)];
  return { count: readableNumber(items.length), open, rest, restCount: readableNumber(rest.length) };
}
