import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';
import './page-script';
import { takeOverFirstView } from './first-view';

takeOverFirstView();

const { serverSideRoutes } = new Flow({
  imports: () => import('Frontend/generated/flow/generated-flow-imports.js')
});

// The indicator stands outside all landmarks; as a status it is one a screen reader knows.
document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');

const router = new Router(document.querySelector('#outlet'));
router.setRoutes([...serverSideRoutes]);
