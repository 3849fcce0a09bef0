// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/**
 * @title Fees
 * @notice Where OPEN is paid for every use other than an answer: training, deployment, data access. The payment is
 *         wrapped into Settlement's pool at once and kept with what it was for, so that the next epoch splits it into
 *         itemised lines exactly as it splits an answer's price. Gas needs no contract; answers pay Settlement directly.
 *
 * Who earns is fixed when the payment is made: the policy, the owners of the model and of its parent and the treasury
 * stand in its event, and their hash in its record. Whoever sells a model or changes a policy later changes nothing of
 * it, and a stranger needs no state of the past to derive its lines.
 */
interface IFees {
    enum Use {
        Training,
        Deployment,
        DataAccess
    }

    /**
     * @param amount wei paid
     * @param subject what it was for: job id, model id or release id, by use
     * @param policyId the fee policy that splits it: the current one of Settlement when it was paid
     * @param terms keccak256 of the ABI-encoded Terms
     */
    struct Payment {
        address payer;
        uint96 amount;
        address provider;
        Use use;
        uint32 policyId;
        uint48 paidAt;
        uint256 subject;
        bytes32 terms;
    }

    /**
     * @notice Who earns which line besides the provider, who earns the operator's, and what stakers and the burn take.
     * @param builder owner of the model behind the payment; the provider where no model is
     * @param parents owner of that model's parent; the builder where the model has none
     * @param treasury the protocol's; it also earns the data line where no record stands behind the payment
     * @param releaseIds releases whose contributors share the data line, flat by their records
     */
    struct Terms {
        address builder;
        address parents;
        address treasury;
        uint256[] releaseIds;
    }

    event FeePaid(
        uint256 indexed paymentId,
        Use indexed use,
        address indexed payer,
        address provider,
        uint256 subject,
        uint256 amount,
        uint32 policyId,
        address builder,
        address parents,
        address treasury,
        uint256[] releaseIds
    );

    error Fees_NothingPaid();
    error Fees_NoProvider();
    error Fees_TooManyReleases(uint256 given, uint256 allowed);
    error Fees_UnknownPayment(uint256 paymentId);

    /**
     * @notice Pays the OPEN sent along for a use (role PAYMENTS, held by the contracts that quote: Jobs, Hosting,
     *         DataAccess).
     * @param payer on whose behalf
     * @param provider who did the work: earns the operator's line
     * @param subject job id, model id or release id, by use
     * @param modelId the model behind the payment, whose owners earn; 0 where none is
     * @param releaseIds releases behind the payment, at most 64
     */
    function pay(
        Use use,
        address payer,
        address provider,
        uint256 subject,
        uint256 modelId,
        uint256[] calldata releaseIds
    ) external payable returns (uint256 paymentId);

    /// @notice A payment by its id; ids count from 1.
    function getPayment(uint256 paymentId) external view returns (Payment memory);

    /// @notice How many payments there were: the last id.
    function count() external view returns (uint256);
}
