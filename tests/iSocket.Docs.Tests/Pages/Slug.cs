using System.Globalization;
using System.Text;

namespace iSocket.Docs.Tests.Pages;

/// <summary>The anchor that GitHub gives a heading.</summary>
public static class Slug
{
    /// <summary>
    /// Lower case; letters, marks, digits, connectors and hyphens stay, a space becomes a hyphen, all else goes. A heading that was
    /// there before gets a number behind it; that is the page's business.
    /// </summary>
    public static string Of(string heading)
    {
        StringBuilder slug = new();
        foreach (Rune rune in heading.Trim().EnumerateRunes())
        {
            if (rune.Value == ' ')
            {
                slug.Append('-');
            }
            else if (rune.Value == '-' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ConnectorPunctuation
                or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber)
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return slug.ToString();
    }
}
