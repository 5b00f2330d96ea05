import { rmSync } from 'node:fs';

export default function tearDown() {
  rmSync(process.env.AIC_BUILT, { recursive: true, force: true });
}
