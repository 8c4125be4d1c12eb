import { monitorEventLoopDelay } from 'node:perf_hooks';
import inspector from 'node:inspector/promises';
import fs from 'node:fs';
const s = new inspector.Session(); s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.start');
const h = monitorEventLoopDelay({ resolution: 5 }); h.enable();
setTimeout(async () => { console.error('loop delay p50 p99 max', h.percentile(50)/1e6, h.percentile(99)/1e6, h.max/1e6, 'cpu', process.cpuUsage()); const { profile } = await s.post('Profiler.stop'); fs.writeFileSync('/tmp/prof.cpuprofile', JSON.stringify(profile)); }, 6500);
await import('./fakes/line-test-server.ts');
