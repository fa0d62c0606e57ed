// Each part of the page has a style sheet beside it; here they stand in their order.
import './workbench.css';
import './formula-bar.css';
import './grid/grid.css';
import './charts/charts.css';
import './clipboard/clipboard.css';
import './tabs/sheet-tabs.css';
import './status/status-bar.css';
import './pane.css';
import './menu/menu.css';
import './menu/modal-dialog.css';
import './filter-menu/filter-menu.css';
import './validation/validation.css';
import './frame/print.css';
