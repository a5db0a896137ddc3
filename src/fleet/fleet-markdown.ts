import { mapStrings } from '../report/map-strings.ts';
import { markdownTemplate } from '../report/markdown-template.ts';
import type { TemplateSource } from '../report/template-source.ts';
import { visibleText } from '../report/visible-text.ts';
import type { Fleet } from './fleet.ts';
import { archiveView } from './view/archive-view.ts';
import { fleetView } from './view/fleet-view.ts';

/** Rows of a table; the page has all. */
const MOST = 50;

/** What the page tells, shorter; its numbers link to the archives on the page. */
export function renderFleetMarkdown(fleet: Fleet, templates: TemplateSource): string {
  const view = fleetView(fleet);
  const { missing, files, others } = view.gaps;
  const summary = {
    ...view,
    causes: view.causes.slice(0, MOST),
    findings: view.findings.slice(0, MOST),
    histories: view.histories.slice(0, MOST),
    templates: view.templates.slice(0, MOST),
    missing: missing.slice(0, MOST),
    files: files.slice(0, MOST),
    others,
    failed: fleet.archives
      .filter(({ status }) => status === 'failed')
      .slice(0, MOST)
      .map(archiveView),
  };
  return markdownTemplate('fleet', ['fleet-number'], templates)(mapStrings(summary, visibleText));
}
