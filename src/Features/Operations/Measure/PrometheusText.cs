using System.Globalization;
using System.Text;
using CauNoi.Platform.Health;

namespace CauNoi.Operations.Measure;

/// <summary>Writes figures in the text format that Prometheus reads (version 0.0.4).</summary>
public static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private const string Request = "caunoi_http_request_duration_seconds";

    public static string Write(SystemFigures system, RequestMeter requests)
    {
        var text = new StringBuilder();
        Single(text, "caunoi_sealer_lag_seconds", "gauge", "Age of the oldest act that no seal covers.", system.SealerLag.TotalSeconds);
        Single(text, "caunoi_acts_sealed_total", "counter", "Acts under a seal.", system.SealedActs);
        Single(text, "caunoi_outbox_waiting", "gauge", "Messages that have not left.", system.Outbox.Waiting);
        Single(text, "caunoi_outbox_oldest_seconds", "gauge", "Age of the oldest message that may leave.", system.Outbox.Oldest.TotalSeconds);
        Single(text, "caunoi_outbox_given_up", "gauge", "Messages given up in the last seven days.", system.Outbox.GivenUp);
        Head(text, Request, "histogram", "Requests by route and status, and how long they took on the server.");
        foreach (var (method, route, status, figures) in requests.All)
        {
            var labels = $"method=\"{Escape(method)}\",route=\"{Escape(route)}\",status=\"{status}\"";
            var (upTo, count, seconds) = figures.Read();
            for (var i = 0; i < upTo.Count; i++) Line(text, $"{Request}_bucket", $"{labels},le=\"{Number(RequestFigures.Ends[i])}\"", upTo[i]);
            Line(text, $"{Request}_bucket", $"{labels},le=\"+Inf\"", count);
            Line(text, $"{Request}_sum", labels, seconds);
            Line(text, $"{Request}_count", labels, count);
        }

        return text.ToString();
    }

    private static void Single(StringBuilder text, string name, string type, string help, double value)
    {
        Head(text, name, type, help);
        text.Append(name).Append(' ').Append(Number(value)).Append('\n');
    }

    private static void Head(StringBuilder text, string name, string type, string help) =>
        text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');

    private static void Line(StringBuilder text, string name, string labels, double value) =>
        text.Append(name).Append('{').Append(labels).Append("} ").Append(Number(value)).Append('\n');

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Escape(string label) =>
        label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
