using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml;

namespace CauNoi.Open311.Rules;

/// <summary>The same answer as XML and as JSON.</summary>
public static class OpenWriting
{
    /// <summary>XML: the root, and in it the fields, or one element for each of a list.</summary>
    public static string Xml(string root, object what)
    {
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Encoding = Encoding.UTF8 }))
        {
            xml.WriteStartDocument();
            Element(xml, root, what);
        }

        return text.ToString();
    }

    /// <summary>JSON: an object for fields, an array for a list; the root has no name there.</summary>
    public static string Json(object what)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) Value(json, what);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Element(XmlWriter xml, string name, object? value)
    {
        xml.WriteStartElement(name);
        switch (value)
        {
            case OpenFields fields:
                foreach (var (inner, said) in fields) Element(xml, inner, said);
                break;
            case OpenList list:
                foreach (var one in list.All) Element(xml, list.Item, one);
                break;
            case not null:
                // A letter that XML does not know would spoil the whole answer.
                xml.WriteString(new string([.. Plain(value).Where(XmlConvert.IsXmlChar)]));
                break;
        }

        xml.WriteEndElement();
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case OpenFields fields:
                json.WriteStartObject();
                foreach (var (name, said) in fields)
                {
                    json.WritePropertyName(name);
                    Value(json, said);
                }

                json.WriteEndObject();
                break;
            case OpenList list:
                json.WriteStartArray();
                foreach (var one in list.All) Value(json, one);
                json.WriteEndArray();
                break;
            case null:
                json.WriteNullValue();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue(Plain(value));
                break;
        }
    }

    private static string Plain(object value) => value switch { bool yes => yes ? "true" : "false", IFormattable plain => plain.ToString(null, CultureInfo.InvariantCulture), _ => value.ToString() ?? "" };

    // A writer of text says UTF-16 in the first line otherwise.
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
