/* global SwaggerUIBundle */
SwaggerUIBundle({url: '/openapi', dom_id: '#docs', deepLinking: true});
