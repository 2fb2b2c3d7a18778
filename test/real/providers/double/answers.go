package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/hashicorp/terraform-plugin-go/tfprotov5"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// answers says, by type ("avi_sslkeyandcertificate", "data.avi_cluster"), what the service answers
// for arguments that the user may set but left open.
type answers map[string]typeAnswers

// typeAnswers holds the answers of one type by the path of the argument: "certificate.certificate".
type typeAnswers map[string]json.RawMessage

// readAnswers reads the file that TKO_DOUBLE_ANSWERS names, or answers.json in folder where there is one.
func readAnswers(folder string) (answers, error) {
	file, named := os.LookupEnv("TKO_DOUBLE_ANSWERS")
	if !named {
		file = filepath.Join(folder, "answers.json")
	}
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) && !named {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var all answers
	if err := json.Unmarshal(text, &all); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return all, nil
}

// check finds answers that could never be given: of a type that the provider lacks, or for an argument
// that is not both optional and computed. Types of other providers are theirs to check.
func (all answers) check(provider string, resources, dataSources map[string]*tfprotov5.Schema) error {
	for name, given := range all {
		typeName, isData := strings.CutPrefix(name, "data.")
		if !strings.HasPrefix(typeName, provider+"_") {
			continue
		}
		schemas := resources
		if isData {
			schemas = dataSources
		}
		schema, found := schemas[typeName]
		if !found {
			return fmt.Errorf("%s: the provider has no such type", name)
		}
		for path, value := range given {
			a := find(schema.Block, strings.Split(path, "."))
			if a == nil || !a.Optional || !a.Computed {
				return fmt.Errorf("%s: %s is no argument that is optional and computed", name, path)
			}
			if _, err := tftypes.ValueFromJSON(value, a.Type); err != nil { //nolint:staticcheck // the answers are JSON
				return fmt.Errorf("%s: %s: %w", name, path, err)
			}
		}
	}
	return nil
}

func find(b *tfprotov5.SchemaBlock, path []string) *tfprotov5.SchemaAttribute {
	if len(path) == 1 {
		for _, a := range b.Attributes {
			if a.Name == path[0] {
				return a
			}
		}
		return nil
	}
	for _, n := range b.BlockTypes {
		if n.TypeName == path[0] {
			return find(n.Block, path[1:])
		}
	}
	return nil
}

func (given typeAnswers) has(path string) bool {
	_, found := given[path]
	return found
}

// orInvented gives the answer where there is one, and otherwise a value that differs between objects
// and stays the same for the same arguments.
func (given typeAnswers) orInvented(typeName string, arguments *tfprotov5.DynamicValue) func(string, *tfprotov5.SchemaAttribute) (tftypes.Value, error) {
	object := crc32.ChecksumIEEE(arguments.MsgPack)
	return func(path string, a *tfprotov5.SchemaAttribute) (tftypes.Value, error) {
		if answer, found := given[path]; found {
			return tftypes.ValueFromJSON(answer, a.Type) //nolint:staticcheck // the answers are JSON
		}
		return invent(a.Type, fmt.Sprintf("%s-double-%s-%08x", typeName, a.Name, object)), nil
	}
}

// invent makes a value of any type: three of everything that comes in lists, one in sets and maps.
func invent(typ tftypes.Type, text string) tftypes.Value {
	switch t := typ.(type) {
	case tftypes.List:
		items := make([]tftypes.Value, 3)
		for i := range items {
			items[i] = invent(t.ElementType, fmt.Sprintf("%s-%d", text, i))
		}
		return tftypes.NewValue(typ, items)
	case tftypes.Set:
		return tftypes.NewValue(typ, []tftypes.Value{invent(t.ElementType, text)})
	case tftypes.Map:
		return tftypes.NewValue(typ, map[string]tftypes.Value{"double": invent(t.ElementType, text)})
	case tftypes.Object:
		object := map[string]tftypes.Value{}
		for name, attribute := range t.AttributeTypes {
			object[name] = invent(attribute, text+"-"+name)
		}
		return tftypes.NewValue(typ, object)
	}
	switch {
	case typ.Is(tftypes.Number):
		return tftypes.NewValue(typ, 0)
	case typ.Is(tftypes.Bool):
		return tftypes.NewValue(typ, false)
	}
	return tftypes.NewValue(tftypes.String, text)
}
