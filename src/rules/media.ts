import { defineRules } from './rule.ts';

export const mediaRules = defineRules({
  'media/missing-logo': {
    severity: 'error',
    description: 'There is no logo for the listing.',
    waivable: true,
    messages: {
      missing: {
        message: '{{file}} is missing.',
        hint: 'Add your logo as a PNG of 256 × 256 pixels on a transparent background.',
      },
    },
  },
  'media/wrong-size': {
    severity: 'error',
    description: 'A logo is not 256 × 256 pixels, or a column image is not 460 × 260 pixels.',
    waivable: true,
    messages: {
      size: {
        message: '{{file}} is {{width}} × {{height}} pixels.',
        hint: 'Make it {{expectedWidth}} × {{expectedHeight}} pixels.',
      },
    },
  },
  'media/not-png': {
    severity: 'error',
    description: 'An image is not a PNG, or is broken.',
    waivable: true,
    messages: {
      format: {
        message: '{{file}} is {{format}}, not a PNG.',
        hint: 'Export the image as PNG; another file name does not change the format.',
      },
      broken: {
        message: '{{file}} is a broken PNG: {{fault}}.',
        hint: 'Export the image again.',
      },
    },
  },
  'media/placeholder': {
    severity: 'error',
    description: 'An image is still the placeholder of the official template or of `start`.',
    waivable: true,
    messages: {
      logo: {
        message: '{{file}} is the placeholder of the official template.',
        hint: 'Replace it with your logo.',
      },
      column: {
        message: '{{file}} is the placeholder of the official template.',
        hint: 'Replace it with an image of your own, or delete it: column images are optional.',
      },
      startedLogo: {
        message: '{{file}} is the placeholder that `start` wrote.',
        hint: 'Replace it with your logo.',
      },
      startedColumn: {
        message: '{{file}} is the placeholder that `start` wrote.',
        hint: 'Replace it with an image of your own, or delete it: column images are optional.',
      },
    },
  },
  'media/opaque-logo': {
    severity: 'notice',
    description: 'A logo has no transparent pixel.',
    waivable: true,
    messages: {
      opaque: {
        message: '{{file}} has no transparent pixel.',
        hint: 'Put the logo on a transparent background, unless it fills the whole square.',
      },
    },
  },
});
