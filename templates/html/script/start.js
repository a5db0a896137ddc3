// Everything on the page is there without scripts. They open what a link points to, copy, filter, sort and zoom.
document.documentElement.classList.add('scripted');
