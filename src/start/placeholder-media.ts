import { createHash } from 'node:crypto';

/** A grey frame with its size in it. The bytes are fixed, so that `media/placeholder` recognizes it in any folder and under any name. */
const logo =
  'iVBORw0KGgoAAAANSUhEUgAAAQAAAAEACAQAAAD2e2DtAAAEMElEQVR42u3c3XLbIBBAYT9+3zq9yHRqW+JXSALtN+cmtRWD4Qgtu6SvPz+f/Lx+aXt9zKccbfWa3tzT6l' +
  'kj/yIAAQhAAAKEF+DfBYgBAQhAAAIQgACIjSEgAAiAuAIIAu0CCEAAAhDAoBAABAABQACoBUAmEASAVDAEgSAACAACgAAgAAgAAkAtAFLBIADUAiAIBAFAABAABAABQAAQ' +
  'AGoBkAoGAaAWAEEgCAACgAAgAAgAAkAqGDKBIAAIALUA2AWAACAACAACgAAgANQCIBMIAoAAUAuAXQAIAAKAACAACAACQC0AMoEgAAgAtQDYBYAAIAAIAAKAACAA1AIgEw' +
  'gCQCoYgkACEIAABCAAAQhAAAIQgAAGhQBQC4BUMAhgaQzzSBQDBBXg9iAw1+6dk0CAizuwbTn9DgEetQ3cn+h7p58Atw/23RNAgFvXgNT9///19Hu5T37/d/4blx9Mpcjl' +
  '992ebxIwE5gSID1k2yvOF6DUg/Q1+z2dQYLJBEjfNeWBbROgNPA9Pchds7e6zaDANKng7Z25P7DlV2ofLm0CtPRgv7X2B16wTGBuYlru7r7o4thDqe8hNFPIObUAdRvFNg' +
  'HaopJxPagPYAPWAkr3f37Yrhfg86p+SWZ4CEyy720bHgI87kAIAQhAAALUDY8gMIwAvRus2nTR6G1gbgcz2zZwMQHaki5nCPC0RNAiAqQTqHV5+OMCjO/BZKng2QWoyeNv' +
  '3x0pwKgeTFoMWuMkXmsxtu5ZHrkcPFUm0OFSAjxiygkQ/G6fq9C7VC3gOQrM9oxfZBfwTAUcCg2swCq9JUBwXQlAAAIQgAAEMCRBBVg74dJ+prg3rr+iPZnApp12fvN1fF' +
  'NW015KDAKcJMD25/Qpgr2fz2rv+2oCnDr9nxNSvrqmdJO/okW4tVg0CBwhQMsa8TwBFt8FbI9dfK8Q5ZLs+2e0CJeKANYay6UF2Dv3kzqN0/OfQZRWi/dW9vtBgMuigfS6' +
  'sJ2yvqW7dAgsF6EQ4MLp/16Ky79T891r2iPAJNPfNiE1McDI9ghw2fTXTEjNLmD/9wgw0fSnswOl6a3JA6QOh6eC0SUFWDURfH5qVip4CQFq/gRjTHu5vzxUDMKiOA/gQA' +
  'gBCEAAAhgSAoAAIAAIAAIgigAIngk0BASAWoAYQBBoUAgAAoAAIAAIAAJAKhgygSAACAC1ANgFgAAgAAgAAoAAIADUAiATCAKAAFALgF0ACAACgAAgAAgAAkAtADKBIAAI' +
  'ALUA2AWAACAACAACgAAgANQCIBMIAkAqGIJAEAAEAAFAABAABAABoBYAqWAQAGoBEASCACAACAACgAAgAAgAtQBIBYMAUAuAIBAEAAFAABAABAABIBUMmUAQAASAWoAgkA' +
  'AEIAABCBBegG8R2l4f8ylHW72mN/e0etbIE4AABCAAAcIK8BfTeBohtKbNLQAAAABJRU5ErkJggg==';

const column =
  'iVBORw0KGgoAAAANSUhEUgAAAcwAAAEECAQAAAAPaczUAAAFTUlEQVR42u3d0XLaOhSG0Tx+35pedDptHFnawsb+BWvWVTmnCRZ8MWwr9OvX47vH1x+vvX17697t19wbR+' +
  'Vo047Kg+qoHK0wPajCdFTCdFSOdvUw//4PwH2ECcIEhAmrhwnksQQgTECYsGqYhj9gKgsIE4QJCBOECQgThClMSAsTCNxgYAlAmIAwYdEwDX/AVBYQJggTECYIExAmCFOY' +
  'kBYmELjBwBKAMAFhwqJhGv6AqSwgTBAmIEwQJiBMEKYwIS1MIHCDgSUAYQLChEXDNPwBU1lAmCBMQJggTECYIExhQlqYQOAGA0sAwgSECYuGafgDprKAMEGYgDBBmIAwQZ' +
  'jChLQwgcANBpYAhAkIExYN0/AHTGUBYYIwAWGCMAFhgjCFCWlhAoEbDCwBCBMQJiwapuEPmMoCwgRhAsIEYQLCBGEKE9LCBAI3GFgCECYgTFg0TMMfMJUFhAnCBIQJwgSE' +
  'CcIUJqSFCQRuMLAEIExAmJ/1vsRKvFGYHlRhYir7FovWWq3efxMmwrwpTeuIMOPCvPN8iTBpJihLhBk4ahmdRatn2O1t//+59yj1/l7v/vbfK9feS49e2ntmCfOmc2b/HN' +
  'p+ms+G2X+Uxn+vfX/3vn/lB0rvno2+CsK84JxZzbKVTi3M0RN8/Pf2Uq3c68pxzfxQohQmx9KsnQ3vC7N/ntt/AVy5z5Wv4ke/nT+3vJydC7P38rea70yY+wnVw6y9ZBem' +
  'MAPTHF/RTAmzHkxlzDMTr+eMMG8MczQ2eXYqeyzM6pms9/5wLkzvMw+GadHO3WywbpijoOaOS5imssI8Iczxu9CjYXrGCHPJMCuDlCvCPPs9JsIMCPP54U9GmOcPfxBmVJ' +
  'izl0tWCfO5yyWeL8KMC3Mu1YyXsjNXPmuXajxjhHlrmJUtee0tCinDn717fmRLnmeYMG8Ps7ZfdP+Jn3G5pH/WnNvE7vk1HSavCPNR+AWq8Xjl6g0GMy9MaxdRRGnnD4E/' +
  'nBAmwhQmIjRxfWmYlpb5NI12TGWJT9O6CJOwOK2HMEGYgDABYYIwgdkwuf+BGF3GP+PH5/jT18e3cuEGA0tw/8/H0aWI45cnxp8IP74VYX7Yy5bW2fP772/snV+fOS+Pvv' +
  'IZ3w9hvmmYey9227+Yvf+nn7e1E5z5flwQphcs9767nMtkL8yZc5wwTWUZ5rHNpPWLyKMwW1+tFmb7vD3+fgjzo8L8+c/U1sKc+7SDn5PX+e+HMN/6Isk2lNE5sP9RJjNT' +
  '4NYkVpjC/PDlH7/jmwul8jj2P+/1348CYQrz4zcVnBNm5T1m+yOzRl/Dc0OYH7f4rY+vfOa6YmUqO5rmClOYFKKaC3N8HbMetA0GEWGSE6YteTzs/EkMs/ZvhZ310vlhE7' +
  'swAWHC2mF6yQKmsoAwQZiAMEGYgDBBmMKEtDCBwA0GlgCECQgTFg3T8AdMZQFhgjABYYIwAWGCMIUJaWECgRsMLAEIExAmLBqm4Q+YygLCBGECwgRhAsIEYQoT0sIEAjcY' +
  'WAIQJiBMWDRMwx8wlQWECcIEhAnCBIQJwhQmpIUJBG4wsAQgTECYsGiYhj9gKgsIE4QJCBOECQgThClMSAsTCNxgYAlAmIAwYdEwDX/AVBYQJggTECYIExAmCFOYkBYmEL' +
  'jBwBKAMAFhwqJhGv6AqSwgTBAmIEwQJiBMEKYwIS1MIHCDgSUAYQLChEXDNPwBU1lAmCBMQJggTECYIExhQlqYQOAGA0sAwgSECYuGafgDprKAMEGYwNlhbgN97e3bW/du' +
  'v+beOCpHm3ZUHlRH5WiF6UEVpqMSpqNytIse1W+xiCnUyChcvgAAAABJRU5ErkJggg==';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** Pictures that stand in for those of the listing, by their paths in a submission, in the sizes that Auth0 requires. */
export const placeholderMedia: readonly (readonly [path: string, bytes: Uint8Array])[] = [
  ['media/256x256-logo.png', bytesOf(logo)],
  ['media/460x260-column-1.png', bytesOf(column)],
  ['media/460x260-column-2.png', bytesOf(column)],
  ['media/460x260-column-3.png', bytesOf(column)],
];

const digest = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');
const digests: ReadonlySet<string> = new Set(placeholderMedia.map(([, bytes]) => digest(bytes)));

/** True for a picture that `start` wrote and nobody replaced, by its MD5 in hexadecimal digits. */
export const isStartedMedia = (md5: string): boolean => digests.has(md5);
