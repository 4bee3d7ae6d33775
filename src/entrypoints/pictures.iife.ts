import { providePictures } from '../page/pictures/pictures.ts';

providePictures();
