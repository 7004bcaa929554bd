import { Component, type ReactNode } from 'react';
import type { Route } from '../address/route.js';
import { W } from '../text/language.js';

interface BugBoundaryProps {
  /** What is shown; another route is another try. */
  readonly route: Route;
  readonly children: ReactNode;
}

/** Stands in for a part of the page in which the program failed; what failed is on the console with its stack. */
export class BugBoundary extends Component<BugBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: BugBoundaryProps): void {
    if (this.state.failed && before.route !== this.props.route) this.setState({ failed: false });
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="sheet" role="alert">
        <h1>{W.states.bug}</h1>
        <p>{W.states.bugRemedy}</p>
        <p>
          <button type="button" className="button" onClick={() => location.reload()}>
            {W.states.reload}
          </button>
        </p>
      </div>
    );
  }
}
