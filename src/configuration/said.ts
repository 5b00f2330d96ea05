import type { RuleId } from '../rules/catalogue.ts';
import type { Finding } from '../rules/finding.ts';
import type { Severity } from '../rules/rule.ts';
import type { PartnerAnswers } from './answers.ts';
import type { ListingTexts } from './listing.ts';
import type { GivenSettings, PlacedWaiver, SettingPlaces } from './settings.ts';

/** What the configuration file says. */
export interface ConfigurationFile {
  readonly given: GivenSettings;
  readonly rules: Readonly<Partial<Record<RuleId, Severity>>>;
  readonly waivers: readonly PlacedWaiver[];
  readonly places: SettingPlaces;
  readonly answers: PartnerAnswers | null;
  readonly listing: ListingTexts | null;
  /** One `waiver/invalid` for each entry that cannot be used. */
  readonly findings: readonly Finding[];
}

/** A configuration file that is empty, or not there. */
export const nothingSaid: ConfigurationFile = {
  given: {},
  rules: {},
  waivers: [],
  answers: null,
  listing: null,
  places: { settings: {}, rules: {} },
  findings: [],
};
