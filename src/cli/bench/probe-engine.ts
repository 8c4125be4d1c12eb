// A process of its own that opens the engine, asks every question and reports: `probe-engine.ts KNOWLEDGE DATA QUESTIONS`.
import { readFileSync } from 'node:fs';
import { openEngine } from '../../open-engine.ts';
import { parseLabelledQuestions } from '../evaluation/labelled-question.ts';
import { type ProbeResult } from './probe-result.ts';

const PASSES = 3;
const KIBIBYTE = 1024;
const cpuMs = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1000;

const [knowledgeDir, dataDir, file] = process.argv.slice(2);
if (knowledgeDir === undefined || dataDir === undefined)
  throw new Error('usage: probe-engine.ts KNOWLEDGE DATA [QUESTIONS]');

let hasBuilt = false;
const engine = await openEngine({
  knowledgeDir,
  dataDir,
  // eslint-disable-next-line no-restricted-syntax -- a bench runs in real time
  clock: { now: () => new Date() },
  onProgress: () => {
    hasBuilt = true;
  },
});
const readyMs = performance.now();
const readyCpuMs = cpuMs();
const questions = file === undefined ? [] : parseLabelledQuestions(readFileSync(file, 'utf8'));
const answerMs: number[] = [];
let warmCpuMs = readyCpuMs;
for (let pass = 0; pass < PASSES; pass += 1) {
  for (const { q, asOf } of questions) {
    const startedAt = performance.now();
    await engine.respond({ text: q, asOf });
    if (pass > 0) answerMs.push(performance.now() - startedAt);
  }
  if (pass === 0) warmCpuMs = cpuMs();
}
const result: ProbeResult = {
  readyMs,
  readyCpuMs,
  answerCpuMs: answerMs.length === 0 ? 0 : (cpuMs() - warmCpuMs) / answerMs.length,
  hasBuilt,
  rss: process.memoryUsage.rss(),
  maxRss: process.resourceUsage().maxRSS * KIBIBYTE,
  answerMs,
};
process.stdout.write(JSON.stringify(result));
