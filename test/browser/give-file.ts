import type { Page } from 'playwright-core';

/** A file by its name and what it holds. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** Chooses a file through the control of the page, once that is there. */
export async function chooseFile(page: Page, { name, bytes }: GivenFile): Promise<void> {
  await page.locator('.drop').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** Drops a file on the first element that fits, as a reader drags one there. */
export async function dropFile(page: Page, onto: string, { name, bytes }: GivenFile): Promise<void> {
  const target = page.locator(onto).first();
  await target.waitFor();
  const held = await page.evaluateHandle(
    ({ name, base64 }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return transfer;
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  );
  await target.dispatchEvent('dragover', { dataTransfer: held });
  await target.dispatchEvent('drop', { dataTransfer: held });
}
