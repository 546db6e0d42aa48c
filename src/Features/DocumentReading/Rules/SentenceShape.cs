using System.Text;

namespace CauNoi.DocumentReading.Rules;

/// <summary>The shape of a sentence: its words with every number as #. Sentences of one shape are read by one pattern.</summary>
public static class SentenceShape
{
    private const int Longest = 400;

    public static string Of(string sentence)
    {
        var shape = new StringBuilder(sentence.Length);
        for (var at = 0; at < sentence.Length && shape.Length < Longest; at++)
        {
            if (char.IsDigit(sentence[at]))
            {
                while (at + 1 < sentence.Length && (char.IsDigit(sentence[at + 1]) || (sentence[at + 1] is '.' or ',' && at + 2 < sentence.Length && char.IsDigit(sentence[at + 2])))) at++;
                shape.Append('#');
            }
            else if (!char.IsWhiteSpace(sentence[at])) shape.Append(sentence[at]);
            else if (shape.Length > 0 && shape[^1] != ' ') shape.Append(' ');
        }

        return shape.ToString().Trim();
    }
}
