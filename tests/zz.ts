import { startFakeLineServer } from '#cli/fake-line/fake-line-server.ts';
const l = await startFakeLineServer({ clock: { now: () => new Date() }, accessToken: 'tok', port: 39555 });
setTimeout(() => void l.close().then(() => process.exit()), 25000);
