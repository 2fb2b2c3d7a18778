// The modules out of which the tests read CustomResourceDefinitions. Nothing is compiled, so no package
// is imported and `go mod tidy` would empty this file: change versions by hand, then `go mod download`.
module tko-cdk.local/kubernetes/crds

go 1.24.0

require (
	github.com/cert-manager/cert-manager v1.12.3
	github.com/k8snetworkplumbingwg/network-attachment-definition-client v1.4.0
	github.com/projectcontour/contour v1.25.2
	github.com/vmware-tanzu/carvel-secretgen-controller v0.5.0
	github.com/vmware-tanzu/community-edition v0.12.1
	github.com/vmware-tanzu/tanzu-framework v0.29.0
	github.com/vmware-tanzu/velero v1.10.3
	sigs.k8s.io/cluster-api v1.4.5
	sigs.k8s.io/cluster-api-ipam-provider-in-cluster v0.1.0
)
