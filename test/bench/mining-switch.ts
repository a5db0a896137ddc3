import { existsSync } from 'node:fs';
import { register } from 'node:module';

/** By their path below `src`, the modules that gather and mine unexplained lines, and what is loaded in their place. */
const INSTEAD = {
  'scan/alarm-marks.js': 'export const alarmMarks = [];',
  'scan/alarm-collector.js': `export const createAlarmCollector = () => ({
    add() {}, settle() {}, finish: () => ({ alarms: [], notTaken: 0 }),
  });`,
  'scan/klog-lines.js': 'export const createKlogLines = () => ({ forEachAlarm() {} });',
  'mine/mine-alarms.js': 'export const mineAlarms = () => ({ templates: [], lines: 0, notShown: 0 });',
};

const sources = Object.entries(INSTEAD).map(([path, source]) => {
  const url = new URL(`../../src/${path}`, import.meta.url);
  if (!existsSync(url)) throw new Error(`There is no ${url.href} to leave out`);
  return [url.href, source];
});

/*
 * For `node --import`: with `?off` after its address, there is no mining. The product has no such switch. Without, nothing
 * is changed, so that what the hook itself costs stands on both sides of a ratio.
 */
register(
  `data:text/javascript,${encodeURIComponent(`
    const sources = new Map(${JSON.stringify(import.meta.url.endsWith('?off') ? sources : [])});
    export async function load(url, context, next) {
      const source = sources.get(url);
      return source === undefined ? next(url, context) : { format: 'module', shortCircuit: true, source };
    }
  `)}`,
);
