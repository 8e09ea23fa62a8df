using System.Collections.Generic;
using iSocket.Docs.Tests.Pages;

namespace iSocket.Docs.Tests.Checks;

/// <summary>Something that holds for every page.</summary>
public interface IPageCheck
{
    /// <summary>What does not hold in this page.</summary>
    IEnumerable<Finding> Run(Repository repository, Page page);
}
