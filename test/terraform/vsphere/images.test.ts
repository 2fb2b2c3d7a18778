import { ContentLibrary, ContentLibraryItem, ovaUrl, VsphereConnection } from '../../../lib/terraform/vsphere';
import { aStack, resource } from '../support';

function connected() {
  const stack = aStack();
  new VsphereConnection(stack, 'Connection', { server: 'vc01.sfo01.example.com' });
  return stack;
}

const contentLibrary = { contentLibraryId: 'library', contentLibraryName: 'sfo01w01cl01' };

test('a relative image lies below the folder that holds cdktf.out', () => {
  expect(ovaUrl('images/controller-22.1.3.ova')).toBe('${path.root}/../../../images/controller-22.1.3.ova');
  expect(ovaUrl('./images/photon.ova')).toBe('${path.root}/../../../images/photon.ova');
  expect(ovaUrl('../photon.ova')).toBe('${path.root}/../../../../photon.ova');
});

test.each(['https://images.example.com/photon.ova', '/srv/images/photon.ova', 'C:\\images\\photon.ova', '${var.ova}'])(
  'the image %s stands as it is',
  (ova) => {
    expect(ovaUrl(ova)).toBe(ova);
  },
);

test('a library lies on its datastore, and its description never changes', () => {
  const stack = connected();
  new ContentLibrary(stack, 'Library', { name: 'sfo01w01cl01', datastore: { datastoreId: 'datastore-1' } });
  expect(resource(stack, 'vsphere_content_library', 'Library')).toMatchObject({
    name: 'sfo01w01cl01',
    description: 'Images of NSX ALB and of Tanzu Kubernetes Grid',
    storage_backing: ['datastore-1'],
  });
});

test('an image is uploaded as an OVF template', () => {
  const stack = connected();
  new ContentLibraryItem(stack, 'Image', { name: 'avi-controller-22.1.3', ova: 'images/c.ova', contentLibrary });
  expect(resource(stack, 'vsphere_content_library_item', 'Image')).toMatchObject({
    name: 'avi-controller-22.1.3',
    library_id: 'library',
    type: 'ovf',
    file_url: '${path.root}/../../../images/c.ova',
  });
});

test('an override reaches the output', () => {
  const stack = connected();
  const item = new ContentLibraryItem(stack, 'Image', { name: 'image', ova: 'images/c.ova', contentLibrary });
  item.Resource.addOverride('description', 'ours');
  expect(resource(stack, 'vsphere_content_library_item', 'Image')).toMatchObject({ description: 'ours' });
});

test('fails when an image has no place', () => {
  expect(() => new ContentLibraryItem(connected(), 'Image', { name: 'image', ova: ' ', contentLibrary })).toThrow(
    'sfo01-test/Image.ova: got " ", expected a URL, an absolute path, or a path below the folder that holds cdktf.out; ',
  );
});

test('fails when a library has a name that vCenter would escape', () => {
  const datastore = { datastoreId: 'datastore-1' };
  expect(() => new ContentLibrary(connected(), 'Library', { name: 'a%b', datastore })).toThrow(
    /Library\.name: got "a%b"/,
  );
});
