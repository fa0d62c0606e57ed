import { Component, type ReactNode } from 'react';
import { drawFault } from './messages';

export interface ErrorBoundaryProps {
  /** Says what is shown again: 「工作表」. */
  readonly what: string;
  /** Hands the workbook over, which is as it was. */
  readonly onDownload?: () => void;
  readonly children: ReactNode;
}

/** A part of the page that cannot be drawn takes nothing else with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly fault: unknown }> {
  override state: { readonly fault: unknown } = { fault: undefined };

  static getDerivedStateFromError(fault: unknown) {
    return { fault };
  }

  override render() {
    const { what, onDownload, children } = this.props;
    const { fault } = this.state;
    if (fault === undefined) return children;
    return (
      <div role="alert" className="broken">
        <p>{drawFault(fault)}</p>
        <p>活頁簿仍在，沒有遺失任何內容。</p>
        <div className="dialog-actions">
          {onDownload && (
            <button type="button" className="button" onClick={onDownload}>
              下載活頁簿
            </button>
          )}
          <button
            type="button"
            className="button"
            onClick={() => this.setState({ fault: undefined })}
          >
            重新顯示{what}
          </button>
        </div>
      </div>
    );
  }
}
