import type { FailOn, Thresholds } from '../configuration/settings.ts';
import { home, homeDocumentation } from '../home.ts';
import { renderJson } from '../report/json.ts';
import type { Report } from '../report/model.ts';
import type { ReportedSource } from '../report/source.ts';
import { renderText, renderVerdict } from '../report/text.ts';
import type { Output } from './outputs.ts';

export interface RenderOptions {
  readonly colour: boolean;
  readonly verbose: boolean;
  /** The folder that was checked, relative to the repository's root; `.` for the root. */
  readonly path: string;
  readonly sources: readonly ReportedSource[];
  readonly thresholds: Thresholds | null;
  readonly failOn: FailOn;
}

/** The report in a format. Code that a usual run does not need is loaded on demand. */
export async function render(format: Output['format'], report: Report, options: RenderOptions): Promise<string> {
  const { colour, verbose, path, sources, thresholds, failOn } = options;
  switch (format) {
    case 'text':
      return renderText(report, { colour, verbose });
    case 'verdict':
      return renderVerdict(report, { colour });
    case 'json':
      return renderJson(report);
    case 'markdown': {
      const { renderMarkdown } = await import(/* webpackMode: "eager" */ '../report/markdown.ts');
      return renderMarkdown(report, {
        limit: Infinity,
        link: null,
        documentation: homeDocumentation,
        command: null,
        sources,
        thresholds,
      });
    }
    case 'html': {
      const { renderHtml } = await import('../report/files.ts');
      return renderHtml(report, { sources, link: null, documentation: homeDocumentation, thresholds });
    }
    case 'sarif': {
      const { renderSarif } = await import('../report/files.ts');
      return renderSarif(report, {
        path,
        repository: null,
        documentation: homeDocumentation,
        home: home.isKnown ? home.url : null,
      });
    }
    case 'junit': {
      const { renderJunit } = await import('../report/files.ts');
      return renderJunit(report, { failOn });
    }
    case 'github': {
      const { renderWorkflowCommands } = await import(/* webpackMode: "eager" */ '../report/workflow-commands.ts');
      return renderWorkflowCommands(report);
    }
  }
}
