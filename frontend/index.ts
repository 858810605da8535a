import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';
import './page-script';
import { takeOverFirstView } from './first-view';

takeOverFirstView();

const { serverSideRoutes } = new Flow({
  imports: () => import('Frontend/generated/flow/generated-flow-imports.js')
});

const router = new Router(document.querySelector('#outlet'));
router.setRoutes([...serverSideRoutes]);
